/**
 * `npm run verify`: asks the database for its proof, invariant by invariant, for every business in it, and ends with 1 on any
 * violation. It reads the running shop's connection.json, or DATABASE_URL. `-- --evidence` writes what holds the rules (policies,
 * functions, grants, indexes, constraints) beside it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { databaseUrl } from "./verify/database-url";
import { evidence } from "./verify/evidence";

const INVARIANTS: Record<number, string> = {
  1: "levels are possible",
  2: "the ledger is an unbroken chain",
  3: "every sale has its lines and movements",
  4: "one effect per key",
  5: "money balances",
  6: "transfers sum to zero",
  7: "reversals cancel exactly, once",
  8: "reserved is what is promised",
  9: "packed ≤ picked ≤ needed",
};

interface Violation {
  invariant: number;
  rule: string;
  inventory_id: string | null;
  ref: string | null;
  facts: unknown;
}

const { values } = parseArgs({ options: { evidence: { type: "boolean" } } });
const client = new pg.Client({ connectionString: databaseUrl(), application_name: "stockproof verify" });
await client.connect();
const { rows: orgs } = await client.query<{ id: string; name: string; movements: string; sales: string }>(
  `select o.id, o.name, (select count(*) from public.inventory_transactions t where t.org_id = o.id) as movements,
          (select count(*) from public.sales s where s.org_id = o.id) as sales
     from public.orgs o order by o.created_at`,
);
let broken = 0;
for (const org of orgs) {
  const { rows: violations } = await client.query<Violation>("select * from public.verify_ledger($1)", [org.id]);
  const { rows: drift } = await client.query<object>("select * from public.check_inventory_drift($1)", [org.id]);
  const { rows: archive } = await client.query<Violation>("select * from public.verify_archive($1)", [org.id]);
  broken += violations.length + drift.length + archive.length;
  console.log(`${org.name}: ${org.movements} movements, ${org.sales} sales`);
  for (const [number, name] of Object.entries(INVARIANTS)) {
    const found = violations.filter(({ invariant }) => invariant === Number(number));
    console.log(
      `  ${found.length === 0 ? "holds " : "BROKEN"} ${number} ${name}${found.length === 0 ? "" : `: ${found.length}`}`,
    );
    for (const violation of found.slice(0, 10)) console.log(`         ${violation.rule} ${JSON.stringify(violation)}`);
  }
  console.log(`  ${archive.length === 0 ? "holds " : "BROKEN"}   the whole ledger, archived or not: ${archive.length}`);
  for (const violation of archive.slice(0, 10)) console.log(`         ${violation.rule} ${JSON.stringify(violation)}`);
  console.log(`  ${drift.length === 0 ? "holds " : "BROKEN"}   level equals ledger: ${drift.length} adrift`);
}
if (values.evidence) {
  mkdirSync("reports", { recursive: true });
  const file = join("reports", "evidence.json");
  writeFileSync(file, JSON.stringify(await evidence(client), null, 2));
  console.log(`What holds these rules is written to ${file}`);
}
await client.end();
console.log(broken === 0 ? "0 violations" : `${broken} violations`);
process.exitCode = broken === 0 ? 0 : 1;
