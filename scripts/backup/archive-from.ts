/** The archive of a shop that is started with STOCKPROOF_BACKUP; without it there is none. */
import { openDataFolder } from "../stack/paths.ts";
import { findHome } from "../stack/postgres-home.ts";
import { silent } from "../stack/say.ts";
import { openSecrets } from "../stack/secrets.ts";
import { archiveSettings, openBackups } from "./archive.ts";

export function archiveFrom(dataDir: string, backups = process.env["STOCKPROOF_BACKUP"]): Record<string, string> {
  if (!backups) return {};
  const folder = openDataFolder(dataDir);
  const { runAs } = findHome(folder, openSecrets(folder).folderId, silent);
  return archiveSettings(openBackups(backups, runAs));
}
