/** A new version's schema arrives while tills sell: a table, a column, an index and every function anew; no till sees an error for it. */
import { expect, test } from "vitest";
import pg from "pg";
import { migrate } from "@/scripts/stack/migrate";
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { testStack } from "../../db/testing/stack";
import { doorsOf } from "../fixtures/door";

const TILLS = 8;

async function migrateAdditively(url: string, mark: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin; set local lock_timeout = '500ms'");
    await client.query(
      `create table internal.${mark} (org_id uuid not null, id uuid not null, primary key (org_id, id))`,
    );
    await client.query(`alter table public.sales add column ${mark} text`);
    await client.query(`alter table public.inventory add column ${mark} text`);
    await client.query("commit");
  } finally {
    await client.end();
  }
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
    await expect.poll(() => statuses.length - from, { timeout: 15_000 }).toBeGreaterThan(TILLS * 2);
  };
  await sold();
  const mark = `during_${Date.now()}`;
  await migrateAdditively(databaseUrl, mark);
  await sold();
  await sql(
    "update supabase_migrations.stockproof_files set hash = 'as of an older version' where path like 'functions/%'",
  );
  expect(await migrate({ url: databaseUrl })).toMatchObject({ functionsChanged: true });
  await sold();
  isOpen = false;
  await Promise.all(tills);
  expect(statuses.filter((status) => status !== 201)).toEqual([]);
  expect(await shop.violations()).toEqual([]);
  await sql(
    `alter table public.sales drop column ${mark}; alter table public.inventory drop column ${mark}; drop table internal.${mark}`,
  );
}, 120_000);
