/** People with their PINs, kept as the sign-in keeps them: found by an HMAC, confirmed by argon2id. */
import type pg from "pg";
import { hashPin, pinLookup } from "../../lib/staff/pin-hash.ts";

export async function seedPerson(
  client: pg.Client,
  pepper: string,
  orgId: string,
  person: { name: string; role: string; pin: string; storeId?: string | null },
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "insert into public.staff (org_id, name, role, store_id) values ($1, $2, $3, $4) returning id",
    [orgId, person.name, person.role, person.storeId ?? null],
  );
  const id = rows[0]?.id ?? "";
  await client.query("insert into internal.pins (org_id, staff_id, lookup, hash) values ($1, $2, $3, $4)", [
    orgId,
    id,
    pinLookup(pepper, orgId, person.pin),
    await hashPin(pepper, orgId, person.pin),
  ]);
  return id;
}
