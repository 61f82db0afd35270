/**
 * Brings the functions of the database to what their files say: changed files are applied, what a file no longer makes is dropped,
 * in whatever order their dependencies need.
 */
import type pg from "pg";
import type { SqlFile } from "./sql-files.ts";

type Applied = Map<string, { hash: string; objects: string[] }>;
type Refused = { file: SqlFile; error: Error };

/** Answers whether anything changed. Runs inside the caller's transaction. */
export async function applyFunctions(client: pg.Client, files: SqlFile[], known: Applied): Promise<boolean> {
  const changed = files.filter((file) => known.get(file.path)?.hash !== file.hash);
  const vanished = [...known].filter(
    ([path]) => path.startsWith("functions/") && !files.some((file) => file.path === path),
  );
  if (changed.length === 0 && vanished.length === 0) return false;
  await client.query("set local check_function_bodies = off");
  const orphans = vanished.flatMap(([, row]) => row.objects);
  const made = await applyInPasses(client, changed, (file) => [
    ...(known.get(file.path)?.objects ?? []),
    ...orphans.filter((object) => file.sql.includes(object.slice(0, object.indexOf("(")))),
  ]);
  const kept = new Set(files.flatMap((file) => made.get(file.path) ?? known.get(file.path)?.objects ?? []));
  const before = [...changed.flatMap((file) => known.get(file.path)?.objects ?? []), ...orphans];
  await dropAll(
    client,
    before.filter((object) => !kept.has(object)),
  );
  for (const file of changed)
    await client.query(
      `insert into supabase_migrations.stockproof_files (path, hash, objects) values ($1, $2, $3)
       on conflict (path) do update set hash = excluded.hash, objects = excluded.objects`,
      [file.path, file.hash, made.get(file.path) ?? []],
    );
  await client.query("delete from supabase_migrations.stockproof_files where path = any ($1)", [
    vanished.map(([path]) => path),
  ]);
  return true;
}

/** A file that needs another one's function fails in the first pass and succeeds in a later one; no progress means a real fault. */
async function applyInPasses(
  client: pg.Client,
  files: SqlFile[],
  mayDrop: (file: SqlFile) => string[],
): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>();
  let seen = await routinesNow(client);
  let waiting = files;
  while (waiting.length > 0) {
    const refused: Refused[] = [];
    for (const file of waiting) {
      const error = await attempt(client, file, mayDrop(file));
      if (error) {
        refused.push({ file, error });
        continue;
      }
      const now = await routinesNow(client);
      made.set(
        file.path,
        [...now].filter(([object, row]) => seen.get(object) !== row).map(([object]) => object),
      );
      seen = now;
    }
    if (refused.length === waiting.length)
      throw new Error(refused.map(({ file, error }) => `db/${file.path}: ${error.message}`).join("\n"));
    waiting = refused.map(({ file }) => file);
  }
  return made;
}

async function attempt(client: pg.Client, file: SqlFile, mayDrop: string[]): Promise<Error | undefined> {
  await client.query("savepoint one_file");
  try {
    await client.query(file.sql);
  } catch (error) {
    await client.query("rollback to one_file");
    // 42P13: the answer's type or a parameter's name changed, which `create or replace` may not do; the old one makes room.
    if ((error as { code?: string }).code !== "42P13" || mayDrop.length === 0) return error as Error;
    try {
      await dropAll(client, mayDrop);
      await client.query(file.sql);
    } catch (second) {
      await client.query("rollback to one_file");
      return second as Error;
    }
  }
  await client.query("release one_file");
  return undefined;
}

async function routinesNow(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ object: string; row: string }>(
    `select p.oid::regprocedure::text as object, p.oid || ':' || p.xmin as row
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'internal')`,
  );
  return new Map(rows.map((row) => [row.object, row.row]));
}

async function dropAll(client: pg.Client, objects: string[]): Promise<void> {
  let waiting = objects;
  while (waiting.length > 0) {
    const stuck: Refused["error"][] = [];
    const again: string[] = [];
    for (const object of waiting) {
      await client.query("savepoint one_drop");
      try {
        await client.query(`drop routine if exists ${object}`);
        await client.query("release one_drop");
      } catch (error) {
        await client.query("rollback to one_drop");
        stuck.push(error as Error);
        again.push(object);
      }
    }
    if (again.length === waiting.length) throw new Error(stuck.map((error) => error.message).join("\n"));
    waiting = again;
  }
}
