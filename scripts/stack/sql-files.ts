/** The SQL of the house as it lies in `db/`: migrations in order, and the files that are applied again when their content changes. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type SqlFile = { path: string; sql: string; hash: string };

function readSql(root: string, relative: string): SqlFile {
  const sql = readFileSync(path.join(root, relative), "utf8");
  return { path: relative.split(path.sep).join("/"), sql, hash: createHash("sha256").update(sql).digest("hex") };
}

/** Every `.sql` below a folder of `db/` in the order of their paths, assertions apart: those are for psql and tests. A folder that is not there yet is empty. */
export function sqlFilesIn(dbDir: string, folder: string): SqlFile[] {
  const root = path.join(dbDir, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql") && !name.endsWith(".assertions.sql"))
    .sort()
    .map((name) => readSql(dbDir, path.join(folder, name)));
}

export function sqlFile(dbDir: string, name: string): SqlFile[] {
  return existsSync(path.join(dbDir, name)) ? [readSql(dbDir, name)] : [];
}

/** `20261121090000_core.sql` is version 20261121090000, named core. */
export function versionOf(file: SqlFile): { version: string; name: string } {
  const match = /^(\d{14})_(.+)\.sql$/.exec(path.basename(file.path));
  if (!match?.[1] || !match[2])
    throw new Error(`A migration's name is fourteen digits, an underscore and words: ${file.path}`);
  return { version: match[1], name: match[2] };
}
