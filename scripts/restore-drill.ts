/**
 * `npm run restore-drill`: a shop that sells loses its whole data folder, is restored elsewhere from base backup and archive, and is judged:
 * no acknowledged sale older than a minute before the loss may be missing, and what is there must hold. Prints RPO and RTO.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { archiveSettings, openBackups } from "./backup/archive";
import { baseBackup } from "./backup/base-backup";
import { restore } from "./backup/restore";
import { dice } from "./chaos/dice";
import { judge } from "./chaos/judge";
import { stockUp } from "./chaos/shop";
import { Till } from "./chaos/till";
import { afterTheLoss, DrillJournal, snapshotAt } from "./restore-drill/after-the-loss";
import { openDataFolder } from "./stack/paths";
import { findHome } from "./stack/postgres-home";
import { removeData } from "./stack/remove-data";
import { openSecrets } from "./stack/secrets";
import { startStack } from "./stack/stack";

const REPORTS = "reports";
const { values } = parseArgs({
  options: { seconds: { type: "string" }, tills: { type: "string" }, build: { type: "string" } },
});
const seconds = Number(values.seconds ?? 60);
const tillCount = Number(values.tills ?? 10);
const build = values.build ?? process.env["STOCKPROOF_DIST"];
const [before, after] = [
  resolve(".stockproof-test", `drill-${process.pid}`),
  resolve(".stockproof-test", `drilled-${process.pid}`),
];
const env = build ? { env: { STOCKPROOF_DIST: build } } : {};
mkdirSync(REPORTS, { recursive: true });

const folder = openDataFolder(before);
const home = findHome(folder, openSecrets(folder).folderId, () => {});
const backups = openBackups(`${home.dataDir}-backups`, home.runAs);
const postgresSettings = archiveSettings(backups);
const stack = await startStack({ dataDir: before, seed: "demo", postgresSettings, ...env });
const port = Number(new URL(stack.connection.appUrl).port);
const since = new Date();
const shop = await stockUp(stack.connection.databaseUrl);
const journal = new DrillJournal(join(REPORTS, "restore-drill.journal"));
let isOpen = true;
const tills = Array.from({ length: tillCount }, (_, n) => {
  const options = { name: `drill/${n}`, port, code: `DEMO-${(n % 3) + 1}`, pin: n % 2 ? "1112" : "1111" };
  return new Till({ ...options, goods: shop.goods, journal, roll: dice(n + 1), doubled: 0 });
});
const working = tills.map((till) => till.work(() => isOpen));

await pause((seconds * 1_000) / 3);
const base = await baseBackup(stack.connection.databaseUrl, backups, folder.file("secrets.json"));
console.log(`Base backup under load: ${base.files} files in ${base.seconds.toFixed(1)} s`);
await pause((seconds * 2_000) / 3);

// The loss: the server is killed and its data gone in one breath, so that nothing is written or started in between.
stack.kill("postgres");
rmSync(home.dataDir, { recursive: true, force: true });
const lostAt = Date.now();
const acknowledged = journal.acknowledged(lostAt);
console.log(`The data folder is gone after ${acknowledged} acknowledged sales.`);
await stack.stop();

const began = Date.now();
restore({ backups, dataDir: after });
const restored = await startStack({ dataDir: after, port, ...env });
const { lost, survivors } = await afterTheLoss(restored.connection.databaseUrl, shop.orgId, since, journal, lostAt);
await journal.nextSale(lostAt);
const [rto, recovery] = [(Date.now() - lostAt) / 1_000, (Date.now() - began) / 1_000];
isOpen = false;
await Promise.all(working);
const verdicts = judge(survivors(), await snapshotAt(restored.connection.databaseUrl, shop.orgId, since), shop.opening);
const rpo = lost.length === 0 ? 0 : (lostAt - Math.min(...lost.map(({ at }) => at))) / 1_000;
if (rpo > 60) verdicts.push({ rule: "every acknowledged sale up to 60 s before the loss is there", facts: { rpo } });
journal.close();
await restored.stop();

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const report = {
  commit,
  at: new Date().toISOString(),
  tills: tillCount,
  seconds,
  acknowledged,
  lost: lost.length,
  rpo,
  rto,
  recovery,
  baseSeconds: base.seconds,
  verdicts,
};
writeFileSync(join(REPORTS, "restore-drill.json"), JSON.stringify(report, null, 2));
console.log(
  `RPO ${rpo.toFixed(1)} s (${lost.length} of ${acknowledged} acknowledged sales were younger than the archive)`,
);
console.log(
  `RTO ${rto.toFixed(1)} s from the loss to the next sale; ${recovery.toFixed(1)} s of it restoring and starting`,
);
for (const verdict of verdicts.slice(0, 20)) console.log(`  WRONG: ${verdict.rule} ${JSON.stringify(verdict.facts)}`);
console.log(
  verdicts.length === 0
    ? "Verdict: what was archived is there, whole and in order"
    : `Verdict: ${verdicts.length} violations`,
);
for (const dir of [before, after]) removeData(dir);
rmSync(backups, { recursive: true, force: true });
process.exit(verdicts.length === 0 ? 0 : 1);
