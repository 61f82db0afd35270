/**
 * The archive: every finished piece of the database's log is copied to a folder of another disk as it is closed, at the latest after half
 * a minute. With a base backup it brings the shop back to any moment since.
 */
import { chownSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import type { RunAs } from "../stack/postgres-home.ts";
import { Trouble } from "../stack/say.ts";

/** How old the newest archived second may be when the machine is lost at rest; under load pieces fill, and close, sooner. */
export const ARCHIVE_EVERY_S = 30;

export const walFolder = (backups: string) => path.join(backups, "wal");

/** In a shell that PostgreSQL starts: copied beside its place, on disk, then moved whole; a piece that is there already is never replaced. */
export function archiveSettings(backups: string): Record<string, string> {
  const wal = quoted(walFolder(backups));
  return {
    archive_mode: "on",
    archive_command: `test ! -e ${wal}/%f || exit 1; cp "%p" ${wal}/.%f && sync ${wal}/.%f && mv ${wal}/.%f ${wal}/%f`,
    archive_timeout: `${ARCHIVE_EVERY_S}s`,
  };
}

export const restoreCommand = (backups: string) => `cp ${quoted(walFolder(backups))}/%f "%p"`;

/** The folder belongs to the database's user, who writes into it. */
export function openBackups(dir: string, runAs: RunAs): string {
  const backups = path.resolve(dir);
  if (/["'\\$`%]/.test(backups))
    throw new Trouble(`The backup folder's name may not hold quotes, $, % or backslashes: ${backups}`);
  mkdirSync(walFolder(backups), { recursive: true, mode: 0o711 });
  if (runAs && statSync(walFolder(backups)).uid !== runAs.uid) chownSync(walFolder(backups), runAs.uid, runAs.gid);
  return backups;
}

const quoted = (text: string) => `"${text}"`;
