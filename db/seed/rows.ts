/** Small helpers of the seed: one insert that answers the id, and a demo pairing code. */
import type pg from "pg";
import { codeHash } from "../../lib/registers/pairing-code.ts";

/** Inserts one row and answers its id; names are the columns. */
export async function insert(client: pg.Client, table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(", ");
  const { rows } = await client.query<{ id: string }>(
    `insert into public.${table} (${names.join(", ")}) values (${places}) returning id`,
    Object.values(row),
  );
  return rows[0]?.id ?? "";
}

/** A code that pairs any number of devices, on this machine only. */
export async function demoCode(client: pg.Client, orgId: string, registerId: string, code: string): Promise<void> {
  await client.query(
    "insert into internal.pairing_codes (code_hash, org_id, register_id, is_demo, expires_at) values ($1, $2, $3, true, 'infinity')",
    [codeHash(code), orgId, registerId],
  );
}

/** Goods come in: through the posting function, like everything that moves. */
export async function receive(
  client: pg.Client,
  orgId: string,
  rows: { inventoryId: string; quantity: string; reference: string; staffId?: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `select count(*) from internal.post_movements($1, (
       select array_agg(row(m."inventoryId", 'received', m.quantity, 'delivery', null, m."staffId", m.reference, null, null, null)::internal.movement)
         from jsonb_to_recordset($2::jsonb) as m("inventoryId" uuid, quantity numeric, reference text, "staffId" uuid)))`,
    [orgId, JSON.stringify(rows)],
  );
}
