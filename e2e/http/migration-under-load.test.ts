/** A new version's schema arrives while tills sell: a table, a column, an index and every function anew; no till sees an error for it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "@/scripts/stack/migrate";
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { testStack } from "../../db/testing/stack";
import { doorsOf } from "../fixtures/door";

const TILLS = 8;

/** A version whose schema is today's and one table and two columns more. */
function nextVersion(mark: string): string {
  const dbDir = mkdtempSync(join(tmpdir(), "stockproof-next-"));
  cpSync("db", dbDir, { recursive: true });
  const migration = `-- ${mark}: a table and two columns. Undo: drop them.
create table internal.${mark} (org_id uuid not null, id uuid not null, primary key (org_id, id));
alter table public.sales add column ${mark} text;
alter table public.inventory add column ${mark} text;
`;
  writeFileSync(join(dbDir, "migrations", `29990101000000_${mark}.sql`), migration);
  return dbDir;
}

test("tills sell on while a migration and all functions are applied, and no till sees an error", async () => {
  const shop = await given({ mug: 100_000 });
  const token = await shop.token("cashier");
  const { inventoryId, priceMinor } = shop.product("mug");
  const body = { lines: [{ inventoryId, quantity: 1 }], payments: [{ method: "cash", amount: priceMinor }] };
  let isOpen = true;
  const statuses: number[] = [];
  const tills = Array.from({ length: TILLS }, async () => {
    const door = doorsOf(token);
    while (isOpen) statuses.push((await door("POST", "/api/pos/sales", body)).status);
  });
  const { databaseUrl } = testStack();
  const sold = async () => {
    const from = statuses.length;
    await expect.poll(() => statuses.length - from, { timeout: 60_000 }).toBeGreaterThan(TILLS * 2);
  };
  await sold();
  const mark = `during_${Date.now()}`;
  const dbDir = nextVersion(mark);
  expect((await migrate({ url: databaseUrl, dbDir })).migrations).toHaveLength(1);
  await sold();
  await sql(
    "update supabase_migrations.stockproof_files set hash = 'as of an older version' where path like 'functions/%'",
  );
  expect(await migrate({ url: databaseUrl, dbDir })).toMatchObject({ functionsChanged: true });
  await sold();
  isOpen = false;
  await Promise.all(tills);
  expect(statuses.filter((status) => status !== 201)).toEqual([]);
  expect(await shop.violations()).toEqual([]);
  await sql(
    `alter table public.sales drop column ${mark}; alter table public.inventory drop column ${mark}; drop table internal.${mark};
     delete from supabase_migrations.schema_migrations where version = '29990101000000'`,
  );
  rmSync(dbDir, { recursive: true });
}, 300_000);
