/**
 * `npm run backup`: a base backup of the running shop, beside the archive its log goes to. The shop is started with
 * STOCKPROOF_BACKUP=<folder>, best on another disk; this needs the same, or `-- --to <folder>`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { baseBackup } from "./backup/base-backup";
import { dataDirFrom } from "./stack/paths";

const { values } = parseArgs({ options: { to: { type: "string" } } });
const to = values.to ?? process.env["STOCKPROOF_BACKUP"];
if (!to) {
  console.error("Name the backup folder: STOCKPROOF_BACKUP, or npm run backup -- --to <folder>");
  process.exit(2);
}
const dataDir = dataDirFrom();
const { databaseUrl } = JSON.parse(readFileSync(path.join(dataDir, "connection.json"), "utf8")) as {
  databaseUrl: string;
};
const { dir, files, seconds } = await baseBackup(databaseUrl, path.resolve(to), path.join(dataDir, "secrets.json"));
console.log(`${dir}: ${files} files in ${seconds.toFixed(1)} s, sold on meanwhile`);
