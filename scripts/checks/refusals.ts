/**
 * Every way the shop can say no is said in some test. The database's log and the app's counters of the runs before
 * (reports/refusals) hold what was raised; the database's own list says what there is.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join("reports", "refusals");
const codesIn = (file: string): string[] => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as string[];

let files: string[] = [];
try {
  files = readdirSync(FOLDER);
} catch {
  console.error("No tests have run yet: `npm test -- db http browser` comes first.");
}

const raised = new Set(files.filter((file) => file !== "known.json").flatMap(codesIn));
const known = files.includes("known.json") ? codesIn("known.json") : [];
const silent = known.filter((code) => !raised.has(code));
for (const code of silent) console.error(`${code}: no test raises it`);
console.log(`${known.length - silent.length} of ${known.length} refusals are raised by a test`);
process.exitCode = known.length > 0 && silent.length === 0 ? 0 : 1;
