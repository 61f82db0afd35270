/**
 * A shop is brought back to a named moment: every act acknowledged before it is there, none after it, the proof is empty and it sells on. It
 * has a stack of its own, because its log is archived and its data folder made anew.
 */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { database, sql, sqlOne } from "@/db/testing/sql";
import { archiveSettings, openBackups } from "@/scripts/backup/archive";
import { baseBackup } from "@/scripts/backup/base-backup";
import { restore } from "@/scripts/backup/restore";
import { openDataFolder } from "@/scripts/stack/paths";
import { findHome } from "@/scripts/stack/postgres-home";
import { removeData } from "@/scripts/stack/remove-data";
import { openSecrets } from "@/scripts/stack/secrets";
import { type Stack, startStack } from "@/scripts/stack/stack";

const [before, after] = ["until", "until-back"].map((name) =>
  resolve(".stockproof-test", `${name}-${process.pid}`),
) as [string, string];
const shared = process.env["STOCKPROOF_TEST_CONNECTION"];
let backups: string;
let stack: Stack | undefined;

beforeAll(async () => {
  const folder = openDataFolder(before);
  const home = findHome(folder, openSecrets(folder).folderId, () => {});
  backups = openBackups(`${home.dataDir}-backups`, home.runAs);
  stack = await startStack({ dataDir: before, app: false, postgresSettings: archiveSettings(backups) });
  process.env["STOCKPROOF_TEST_CONNECTION"] = folder.file("connection.json");
});
afterAll(async () => {
  await stack?.stop();
  if (shared) process.env["STOCKPROOF_TEST_CONNECTION"] = shared;
  for (const dir of [before, after]) removeData(dir);
  rmSync(backups, { recursive: true, force: true });
});

/** The piece of the log that holds all until now is closed, and has been copied away. */
async function archived(): Promise<void> {
  const { piece } = await sqlOne<{ piece: string }>("select pg_walfile_name(pg_switch_wal()) as piece");
  await expect
    .poll(() => sqlOne("select last_archived_wal >= $1 as there from pg_stat_archiver", [piece]), { timeout: 30_000 })
    .toEqual({ there: true });
}

test("restored until a moment: what was acknowledged by then is there, what came later is not, and the proof holds", async () => {
  const shop = await given({ mug: 50 });
  const sell = async (times: number) => {
    const ids: string[] = [];
    for (let n = 0; n < times; n += 1) ids.push((await shop.sell("mug", 1)).id);
    return ids;
  };
  const early = await sell(2);
  await baseBackup(stack!.connection.databaseUrl, backups, openDataFolder(before).file("secrets.json"));
  const behind = await sell(3);
  const { moment } = await sqlOne<{ moment: string }>(
    `select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment`,
  );
  const later = await sell(2);
  expect(await sql("select 1 from public.sales where org_id = $1", [shop.org])).toHaveLength(7);
  await archived();
  await database().end();
  await stack!.stop();
  stack = undefined;

  restore({ backups, dataDir: after, until: moment });
  stack = await startStack({ dataDir: after, app: false });
  const client = new pg.Client({ connectionString: stack.connection.databaseUrl });
  await client.connect();
  try {
    const ask = async (text: string) => (await client.query<Record<string, unknown>>(text, [shop.org])).rows;
    const there = (await ask("select id from public.sales where org_id = $1 order by id")).map(({ id }) => id);
    expect(there).toEqual([...early, ...behind].toSorted());
    expect(there).not.toContain(later[0]);
    expect(await ask("select trim_scale(quantity)::int as quantity from public.inventory where org_id = $1")).toEqual([
      { quantity: 45 },
    ]);
    expect(await ask("select * from public.verify_ledger($1)")).toEqual([]);
  } finally {
    await client.end();
  }
}, 120_000);
