/**
 * `npm run restore -- --from <backup folder> --to <data folder>`: a data folder from the newest base backup and everything archived since,
 * or `--until 2026-11-20T18:00:00Z`. Start the shop on it with STOCKPROOF_DATA.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { restore } from "./backup/restore";
import { Trouble } from "./stack/say";

const { values } = parseArgs({
  options: { from: { type: "string" }, to: { type: "string" }, until: { type: "string" } },
});
const from = values.from ?? process.env["STOCKPROOF_BACKUP"];
try {
  if (!from || !values.to) throw new Trouble("npm run restore -- --from <backup folder> --to <new data folder>");
  const dataDir = path.resolve(values.to);
  const base = restore({ backups: from, dataDir, until: values.until, say: (line) => console.log(line) });
  console.log(
    `${base} and the archive behind it are in ${dataDir}. Start the shop: STOCKPROOF_DATA=${dataDir} npm start`,
  );
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exit(2);
}
