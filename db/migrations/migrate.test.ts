/** The runner that brings a database to what `db/` says, tried in a database of its own with files of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/testing/sql";
import { testStack } from "@/db/testing/stack";
import { migrate } from "@/scripts/stack/migrate";
import { requireSchema } from "@/scripts/stack/require-schema";

let dir: string;
let name: string;
let url: string;
let client: pg.Client;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "stockproof-migrate-"));
  name = `migrate_${crypto.randomUUID().replaceAll("-", "")}`;
  await sql(`create database ${name}`);
  const target = new URL(testStack().databaseUrl);
  target.pathname = `/${name}`;
  url = target.href;
  client = new pg.Client({ connectionString: url });
  await client.connect();
  write(
    "migrations/20260101000000_ground.sql",
    "create schema internal; create table public.shelf (id int primary key);",
  );
});

afterEach(async () => {
  await client.end();
  await sql(`drop database ${name} with (force)`);
  rmSync(dir, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

const run = () => migrate({ url, dbDir: dir });
const fn = (head: string, body: string) => `create or replace function ${head} language sql as $$ ${body} $$;`;
const functions = async () =>
  (
    await client.query(
      "select oid::regprocedure::text as f from pg_proc where pronamespace in ('public'::regnamespace, 'internal'::regnamespace) order by 1",
    )
  ).rows.map((row) => row.f);

test("each migration runs once, and what did not change is not touched", async () => {
  write("functions/stock/one.sql", fn("public.one() returns int", "select 1"));
  expect(await run()).toEqual({ migrations: ["20260101000000_ground.sql"], functionsChanged: true });
  expect(await run()).toEqual({ migrations: [], functionsChanged: false });
  write("migrations/20260102000000_more.sql", "alter table public.shelf add column bin text;");
  expect((await run()).migrations).toEqual(["20260102000000_more.sql"]);
});

test("functions may need each other in any order", async () => {
  write(
    "functions/a.sql",
    "create or replace function public.a() returns int language sql begin atomic select internal.b(); end;",
  );
  write(
    "functions/b.sql",
    "create or replace function internal.b() returns int language sql begin atomic select internal.c(); end;",
  );
  write("functions/c.sql", fn("internal.c() returns int", "select 3"));
  await run();
  expect((await client.query("select public.a() as three")).rows).toEqual([{ three: 3 }]);
});

test("a function whose file went, or whose arguments changed, is gone; one whose answer changed is made anew", async () => {
  write("functions/old.sql", fn("public.old() returns int", "select 1"));
  write("functions/grown.sql", fn("public.grown(p_a int) returns int", "select 1"));
  write("functions/other.sql", fn("public.other() returns int", "select 1"));
  await run();
  rmSync(join(dir, "functions/old.sql"));
  write("functions/grown.sql", fn("public.grown(p_a int, p_b int) returns int", "select 2"));
  write("functions/other.sql", fn("public.other() returns text", "select 'x'"));
  await run();
  expect(await functions()).toEqual(["grown(integer,integer)", "other()"]);
  expect((await client.query("select public.other() as other")).rows).toEqual([{ other: "x" }]);
});

test("a function that moved to another file stays", async () => {
  write("functions/here.sql", fn("public.moved() returns int", "select 1"));
  await run();
  rmSync(join(dir, "functions/here.sql"));
  write("functions/there.sql", fn("public.moved() returns text", "select 'x'"));
  await run();
  expect(await functions()).toEqual(["moved()"]);
});

test("an upgrade that fails leaves nothing behind, and names the file", async () => {
  await run();
  write("migrations/20260102000000_bin.sql", "alter table public.shelf add column bin text;");
  write(
    "functions/broken.sql",
    "create or replace function public.broken() returns nonsense language sql as $$ select 1 $$;",
  );
  await expect(run()).rejects.toThrow("db/functions/broken.sql");
  expect((await client.query("select 1 from information_schema.columns where column_name = 'bin'")).rows).toEqual([]);
});

test("who runs with another's rights is owned by the functions' owner and callable by nobody unless granted", async () => {
  write(
    "functions/stock/sell.sql",
    "create or replace function public.sell() returns int language sql security definer set search_path = '' as $$ select 1 $$;",
  );
  write(
    "functions/archive/seal.sql",
    "create or replace function internal.seal() returns int language sql security definer set search_path = '' as $$ select 1 $$;",
  );
  await run();
  const { rows } = await client.query(
    `select proname, proowner::regrole::text as owner, has_function_privilege('anon', oid, 'execute') as anon,
            has_function_privilege('authenticated', oid, 'execute') as authenticated
     from pg_proc where proname in ('sell', 'seal') order by 1`,
  );
  expect(rows).toEqual([
    { proname: "seal", owner: "stockproof_archivist", anon: false, authenticated: false },
    { proname: "sell", owner: "stockproof_functions", anon: false, authenticated: false },
  ]);
  write("grants.sql", "grant execute on function public.sell() to authenticated;");
  await run();
  expect(
    (await client.query("select has_function_privilege('authenticated', 'public.sell()', 'execute') as may")).rows,
  ).toEqual([{ may: true }]);
});

test("two servers that start at once migrate one after the other", async () => {
  const both = await Promise.all([run(), run()]);
  expect(both.reduce((sum, one) => sum + one.migrations.length, 0)).toBe(1);
});

test("a process that keeps the schema changes nothing beside a newer version, and says which migration it lacks", async () => {
  await expect(requireSchema({ url, dbDir: dir })).rejects.toThrow("holds no shop yet");
  write("functions/stock/one.sql", fn("public.one() returns int", "select 1"));
  write("functions/stock/two.sql", fn("public.two() returns int", "select 2"));
  await run();
  write("functions/stock/one.sql", fn("public.one() returns int", "select 11"));
  rmSync(join(dir, "functions/stock/two.sql"));
  await requireSchema({ url, dbDir: dir });
  expect((await client.query("select public.one() as one, public.two() as two")).rows).toEqual([{ one: 1, two: 2 }]);
  write("migrations/20260102000000_more.sql", "alter table public.shelf add column bin text;");
  await expect(requireSchema({ url, dbDir: dir })).rejects.toThrow("20260102000000_more.sql");
});
