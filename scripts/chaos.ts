/**
 * `npm run chaos`: sales through a bad network while parts of the shop are killed, then a verdict. Thirty minutes unless said:
 * `-- --minutes 2`, `-- --seed 7`, `-- --smoke` (the ninety seconds that `npm test` runs). The report is JSON and a page
 * to read, beside the journal.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DatabaseProxy } from "./chaos/database-proxy";
import { dice } from "./chaos/dice";
import { pageOf } from "./chaos/page";
import { type ChaosPlan, runChaos } from "./chaos/run";
import { removeData } from "./stack/remove-data";
import { startStack } from "./stack/stack";

const REPORTS = "reports";
const { values } = parseArgs({
  options: {
    smoke: { type: "boolean" },
    minutes: { type: "string" },
    seed: { type: "string" },
    build: { type: "string" },
  },
});
const seconds = values.smoke ? 90 : Number(values.minutes ?? 30) * 60;
const seed = Number(values.seed ?? Math.floor(Date.now() / 1_000) % 1_000_000);
const every = (interval: number): number => Math.max(1, Math.floor(seconds / interval));

const plan: ChaosPlan = values.smoke
  ? {
      seed,
      seconds,
      tills: 20,
      kills: { app: 10, backend: 5, postgres: 0 },
      rates: { lostReply: 0.01, reset: 0.002, blackHole: 0.001, cut: 0.002, delay: 0.02 },
      wire: { lostReply: 0, cut: 0, delay: 0 },
      doubled: 0.005,
    }
  : {
      seed,
      seconds,
      tills: 60,
      kills: { app: every(10), backend: every(20), postgres: every(240) },
      rates: { lostReply: 0.02, reset: 0.005, blackHole: 0.001, cut: 0.005, delay: 0.05 },
      wire: { lostReply: 0.001, cut: 0.0005, delay: 0.005 },
      doubled: 0.005,
    };

const dataDir = resolve(".stockproof-test", `chaos-${process.pid}`);
removeData(dataDir);
console.log(`Chaos with seed ${seed}: ${plan.tills} tills, ${seconds} s, ${JSON.stringify(plan.kills)} kills`);
const build = values.build ?? process.env["STOCKPROOF_DIST"];
const wire = new DatabaseProxy(plan.wire, dice(seed + 3));
const stack = await startStack({
  dataDir,
  seed: "demo",
  wire: (port) => wire.listen(port),
  ...(build ? { env: { STOCKPROOF_DIST: build } } : {}),
});
try {
  const report = await runChaos(stack, plan, REPORTS, (line) => console.log(line), wire);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const file = join(REPORTS, values.smoke ? "chaos-smoke" : `chaos-${seed}`);
  const dated = { commit, at: new Date().toISOString(), ...report };
  writeFileSync(`${file}.json`, JSON.stringify(dated, null, 2));
  writeFileSync(`${file}.html`, pageOf(dated));
  const { acknowledged, replayed, refused, unanswered, kills, verdicts } = report;
  console.log(
    `${acknowledged} acknowledged (${replayed} of them told on a retry), ${refused} refused, ${unanswered} calls without an answer`,
  );
  console.log(`${kills.app} kills of the app, ${kills.backend} of a backend, ${kills.postgres} of all of PostgreSQL`);
  console.log(
    `${report.wire["lostReply"]} answers lost and ${report.wire["cut"]} requests cut between API and database`,
  );
  for (const verdict of verdicts.slice(0, 20)) console.log(`  WRONG: ${verdict.rule} ${JSON.stringify(verdict.facts)}`);
  console.log(
    verdicts.length === 0
      ? "Verdict: 0 lost, 0 doubled, 0 drift, 0 money off"
      : `Verdict: ${verdicts.length} violations; repeat with --seed ${seed}`,
  );
  process.exitCode = verdicts.length === 0 ? 0 : 1;
} finally {
  await stack.stop();
  wire.close();
  removeData(dataDir);
}
