/**
 * Brings a database to what `db/` says, wholly or not at all: migrations once each, then functions, policies and grants whenever their
 * files changed. Works on the embedded default and, with DATABASE_URL, on any Postgres.
 */
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { applyFunctions } from "./apply-functions.ts";
import { ownFunctions } from "./own-functions.ts";
import { projectDir } from "./paths.ts";
import { ensureEmbeddedLogins, ensureRoles } from "./roles.ts";
import type { Secrets } from "./secrets.ts";
import { type SqlFile, sqlFile, sqlFilesIn, versionOf } from "./sql-files.ts";

export type MigrateOptions = { url: string; dbDir?: string; embedded?: Secrets };
export type Migrated = { migrations: string[]; functionsChanged: boolean };

export async function migrate({
  url,
  dbDir = path.join(projectDir, "db"),
  embedded,
}: MigrateOptions): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url, application_name: "stockproof migrate" });
  client.on("error", () => {});
  await client.connect();
  try {
    return await untilLocked(() => once(client, dbDir, embedded));
  } finally {
    await client.end();
  }
}

/** Waits less for a table than a till waits for a row, so that no till meets an error behind a migration; gives way and tries again instead. */
const LOCK_WAIT = "400ms";
const LONGEST_MS = 120_000;
const GAVE_WAY = new Set(["55P03", "40P01"]);

function gaveWay(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return GAVE_WAY.has(cause?.code ?? code ?? "");
}

async function untilLocked(migrateOnce: () => Promise<Migrated>): Promise<Migrated> {
  const started = performance.now();
  for (;;) {
    try {
      return await migrateOnce();
    } catch (error) {
      if (!gaveWay(error) || performance.now() - started > LONGEST_MS) throw error;
      await wait(100 + Math.random() * 400);
    }
  }
}

async function once(client: pg.Client, dbDir: string, embedded: Secrets | undefined): Promise<Migrated> {
  try {
    await client.query("begin");
    // Two app servers started at once must not migrate side by side; the lock is the transaction's, so a pooler is no obstacle.
    await client.query("select pg_advisory_xact_lock(hashtext('stockproof migrate'))");
    await client.query(
      `set local search_path = public; set local statement_timeout = 0; set local lock_timeout = '${LOCK_WAIT}'`,
    );
    await ensureRoles(client);
    await ensureHistory(client);
    if (embedded) await ensureEmbeddedLogins(client, embedded);
    const migrations = await applyMigrations(client, sqlFilesIn(dbDir, "migrations"));
    const functionsChanged = await applyRest(client, dbDir, migrations.length > 0);
    await client.query("commit");
    return { migrations, functionsChanged };
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** The first table is the Supabase CLI's own, so that `supabase migration list` shows the same. */
async function ensureHistory(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
    create table if not exists supabase_migrations.stockproof_files (path text primary key, hash text not null, objects text[] not null default '{}');
  `);
}

async function applyMigrations(client: pg.Client, files: SqlFile[]): Promise<string[]> {
  const { rows } = await client.query<{ version: string }>("select version from supabase_migrations.schema_migrations");
  const done = new Set(rows.map((row) => row.version));
  const applied: string[] = [];
  for (const file of files) {
    const { version, name } = versionOf(file);
    if (done.has(version)) continue;
    await run(client, file);
    await client.query(
      "insert into supabase_migrations.schema_migrations (version, statements, name) values ($1, $2, $3)",
      [version, [file.sql], name],
    );
    applied.push(path.basename(file.path));
  }
  return applied;
}

async function applyRest(client: pg.Client, dbDir: string, tablesChanged: boolean): Promise<boolean> {
  const { rows } = await client.query<{ path: string; hash: string; objects: string[] }>(
    "select path, hash, objects from supabase_migrations.stockproof_files",
  );
  const known = new Map(rows.map((row) => [row.path, row]));
  const functionsChanged = await applyFunctions(client, sqlFilesIn(dbDir, "functions"), known);
  const again = [...sqlFilesIn(dbDir, "policies"), ...sqlFile(dbDir, "grants.sql")];
  const anyChanged =
    tablesChanged || functionsChanged || again.some((file) => known.get(file.path)?.hash !== file.hash);
  if (!anyChanged) return false;
  const archive = await client.query<{ object: string }>(
    "select unnest(objects) as object from supabase_migrations.stockproof_files where path like 'functions/archive/%'",
  );
  await ownFunctions(client, new Set(archive.rows.map((row) => row.object)));
  for (const file of again) {
    await run(client, file);
    await client.query(
      `insert into supabase_migrations.stockproof_files (path, hash) values ($1, $2) on conflict (path) do update set hash = excluded.hash`,
      [file.path, file.hash],
    );
  }
  return functionsChanged;
}

async function run(client: pg.Client, file: SqlFile): Promise<void> {
  try {
    await client.query(file.sql);
  } catch (error) {
    throw new Error(`db/${file.path}: ${describe(error as pg.DatabaseError, file.sql)}`, { cause: error });
  }
}

function describe(error: pg.DatabaseError, sql: string): string {
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return [error.message + line, error.detail, error.hint].filter(Boolean).join(" · ");
}
