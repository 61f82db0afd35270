/**
 * A copy of the whole database while it sells: PostgreSQL is told that a copy begins and ends, and what was torn in between is mended
 * from its log when the copy is started. The server from npm brings no pg_basebackup, so its own low-level way is taken.
 */
import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

export interface BaseBackup {
  dir: string;
  at: string;
  files: number;
  seconds: number;
}

/** What must not be copied: the log comes from the archive, the rest is of the running server alone. */
const LEFT_OUT = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const NOT_FILES = new Set(["postmaster.pid", "postmaster.opts", "backup_label", "recovery.signal", "standby.signal"]);

export async function baseBackup(databaseUrl: string, backups: string, secretsFile: string): Promise<BaseBackup> {
  const started = performance.now();
  const at = new Date().toISOString();
  const dir = path.join(backups, `base-${at.replace(/[-:]|\.\d+/g, "")}`);
  const draft = `${dir}.part`;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "stockproof backup" });
  await client.connect();
  try {
    const { rows } = await client.query<{ dir: string; mode: string }>(
      "select current_setting('data_directory') as dir, current_setting('archive_mode') as mode",
    );
    const [server] = rows;
    if (!server || server.mode === "off")
      throw new Error("The archive is off: start the shop with STOCKPROOF_BACKUP naming the backup folder.");
    await client.query("select pg_backup_start($1, fast => true)", [at]);
    const copied = copyTree(server.dir, path.join(draft, "postgres"));
    // Waits until the last piece of log that the copy needs is in the archive.
    const { rows: stopped } = await client.query<{ labelfile: string; spcmapfile: string }>(
      "select labelfile, spcmapfile from pg_backup_stop(wait_for_archive => true)",
    );
    writeFileSync(path.join(draft, "postgres", "backup_label"), stopped[0]?.labelfile ?? "");
    if (stopped[0]?.spcmapfile) writeFileSync(path.join(draft, "postgres", "tablespace_map"), stopped[0].spcmapfile);
    copyFileSync(secretsFile, path.join(draft, "secrets.json"));
    const seconds = (performance.now() - started) / 1_000;
    writeFileSync(path.join(draft, "backup.json"), JSON.stringify({ at, ...copied, seconds }, null, 2));
    renameSync(draft, dir);
    return { dir, at, ...copied, seconds };
  } finally {
    await client.end();
  }
}

/** Files come and go while they are copied; one that is gone is not needed, its fate stands in the log. */
function copyTree(from: string, to: string): { files: number } {
  const sum = { files: 0 };
  const walk = (inside: string) => {
    mkdirSync(path.join(to, inside), { recursive: true, mode: 0o700 });
    for (const entry of readdirSync(path.join(from, inside), { withFileTypes: true })) {
      const name = path.join(inside, entry.name);
      if (entry.isDirectory()) {
        if (inside === "" && LEFT_OUT.has(entry.name)) mkdirSync(path.join(to, name), { mode: 0o700 });
        else if (!entry.name.startsWith("pgsql_tmp")) walk(name);
      } else if (entry.isFile() && !(inside === "" && NOT_FILES.has(entry.name))) {
        try {
          copyFileSync(path.join(from, name), path.join(to, name));
          sum.files += 1;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        }
      }
    }
  };
  walk("");
  return sum;
}
