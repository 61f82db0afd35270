/**
 * A new data folder from a base backup and the archive: to the last archived moment, or to one that is named. The database replays its
 * log when the shop is started on it, and lets nobody in before it is done.
 */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { openDataFolder } from "../stack/paths.ts";
import { findHome } from "../stack/postgres-home.ts";
import { type Say, silent, Trouble } from "../stack/say.ts";
import { openSecrets } from "../stack/secrets.ts";
import { restoreCommand } from "./archive.ts";

export interface RestoreOptions {
  backups: string;
  dataDir: string;
  /** Stop at this moment instead of the last archived one. */
  until?: string | undefined;
  say?: Say;
}

/** Answers the base backup it was made from. */
export function restore({ backups, dataDir, until, say = silent }: RestoreOptions): string {
  if (until) asDatabaseReads(until);
  const base = newestBase(path.resolve(backups), until);
  if (existsSync(path.join(dataDir, "postgres")) || existsSync(path.join(dataDir, "secrets.json")))
    throw new Trouble(`${dataDir} holds a shop already. Name an empty folder; nothing is ever restored over a shop.`);
  const folder = openDataFolder(dataDir);
  copyFileSync(path.join(base, "secrets.json"), folder.file("secrets.json"));
  chmodSync(folder.file("secrets.json"), 0o600);
  const home = findHome(folder, openSecrets(folder).folderId, say);
  cpSync(path.join(base, "postgres"), home.dataDir, { recursive: true });
  mkdirSync(path.join(home.dataDir, "pg_wal"), { recursive: true });
  writeFileSync(path.join(home.dataDir, "recovery.signal"), "");
  const settings = {
    restore_command: restoreCommand(path.resolve(backups)),
    recovery_target_action: "promote",
    // Whoever comes in before the end of the log would find a shop of an earlier hour.
    hot_standby: "off",
    ...(until ? { recovery_target_time: asDatabaseReads(until) } : {}),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
  appendFileSync(path.join(home.dataDir, "postgresql.auto.conf"), lines.join(""));
  chmodSync(home.dataDir, 0o700);
  if (home.runAs) spawnSync("chown", ["-R", `${home.runAs.uid}:${home.runAs.gid}`, home.dataDir], { stdio: "ignore" });
  return base;
}

/** While it recovers, the database knows no names of zones, not even Z: a moment is told with its offset. */
export function asDatabaseReads(until: string): string {
  if (Number.isNaN(Date.parse(until))) throw new Trouble(`${until} is no moment. Name one like 2026-11-20T18:00:00Z.`);
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(until);
  return (hasZone ? until : new Date(until).toISOString()).replace(/t/i, " ").replace(/z$/i, "+00");
}

function newestBase(backups: string, until: string | undefined): string {
  const before = until ? new Date(until).toISOString().replace(/[-:]|\.\d+/g, "") : "~";
  const bases = existsSync(backups)
    ? readdirSync(backups).filter((name) => /^base-\d{8}T\d{6}Z$/.test(name) && name.slice(5) <= before)
    : [];
  const newest = bases.toSorted().at(-1);
  if (!newest)
    throw new Trouble(
      `There is no base backup in ${backups}${until ? ` from before ${until}` : ""}. Make one with npm run backup.`,
    );
  return path.join(backups, newest);
}
