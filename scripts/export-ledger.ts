/**
 * `npm run export-ledger -- --out ledger.ndjson [--org <id>]`: the whole ledger as lines of JSON, archived or not, with the levels it must end at and
 * the checkpoints, in one snapshot. The file needs no database to be checked: `npm run verify-export ledger.ndjson`.
 */
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { parseArgs } from "node:util";
import pg from "pg";
import { databaseUrl } from "./verify/database-url";

const { values } = parseArgs({ options: { out: { type: "string" }, org: { type: "string" } } });
const out = createWriteStream(values.out ?? "ledger.ndjson", { mode: 0o600 });
const client = new pg.Client({ connectionString: databaseUrl(), application_name: "stockproof export" });
await client.connect();
await client.query("begin isolation level repeatable read read only");
const org = values.org ?? null;
const write = async (line: string) => void (out.write(`${line}\n`) || (await once(out, "drain")));

const PAGE = 5_000;
async function lines(name: string, query: string): Promise<number> {
  let count = 0;
  await client.query(`declare ${name} no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${PAGE} from ${name}`);
    for (const { line } of rows) await write(line);
    count += rows.length;
    if (rows.length < PAGE) return count;
  }
}
const mine = (alias: string) => (org === null ? "true" : `${alias}.org_id = ${pg.escapeLiteral(org)}`);

const rowsWritten = await lines(
  "levels",
  `select json_build_object('kind', 'level', 'org_id', i.org_id, 'inventory_id', i.id, 'store_id', i.store_id, 'quantity', i.quantity::text, 'seq', i.last_seq,
          'hash', encode(i.last_hash, 'hex'), 'sealed', i.sealed_at is not null)::text as line from public.inventory i where ${mine("i")} order by i.org_id, i.id`,
);
const seals = await lines(
  "seals",
  `select json_build_object('kind', 'checkpoint', 'type', c.kind, 'org_id', c.org_id, 'inventory_id', c.inventory_id, 'from_seq', c.from_seq, 'seq', c.seq,
          'quantity', c.quantity::text, 'hash', encode(c.hash, 'hex'))::text as line from public.ledger_checkpoints c where ${mine("c")} order by c.org_id, c.inventory_id, c.seq`,
);
const movements = await lines(
  "movements",
  `select json_build_object('kind', 'movement', 'org_id', t.org_id, 'inventory_id', t.inventory_id, 'seq', t.seq, 'id', t.id, 'type', t.type,
          'quantity_change', t.quantity_change::text, 'quantity_before', t.quantity_before::text, 'quantity_after', t.quantity_after::text, 'reason', t.reason,
          'staff_id', t.staff_id, 'reference', t.reference, 'signature_id', t.signature_id, 'reverses_transaction_id', t.reverses_transaction_id,
          'created_at', to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'prev_hash', encode(t.prev_hash, 'hex'),
          'hash', encode(t.hash, 'hex'))::text as line from internal.whole_ledger t where ${mine("t")} order by t.org_id, t.inventory_id, t.seq`,
);
await client.query("rollback");
await client.end();
out.end();
await once(out, "close");
console.log(`${movements} movements of ${rowsWritten} stock rows, ${seals} checkpoints: ${String(out.path)}`);
