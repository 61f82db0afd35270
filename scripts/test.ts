/**
 * `npm test`: everything the shop promises, tried against a throw-away database and a build of its own, so that it
 * runs beside a started shop. `npm test -- unit db` tries only the named steps. Ends non-zero when anything failed.
 */
import { join } from "node:path";
import { plan } from "./testing/plan";
import { runSteps } from "./testing/run-steps";
import type { Outcome } from "./testing/step";

const REPORTS = "reports";
process.env["NEXT_TELEMETRY_DISABLED"] = "1";
process.env["LITE_TELEMETRY"] = "0";

const started = performance.now();
const all = plan(REPORTS);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}. There are: ${all.map((step) => step.name).join(", ")}.`);
  process.exit(2);
}

const chosen = wanted.length === 0 ? all : all.filter((step) => wanted.includes(step.name));
console.log(`Stockproof tests itself: ${chosen.map((step) => step.name).join(", ")}\n`);
const running = runSteps(chosen, REPORTS, (line) => console.log(line));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => running.stop());
summarise(await running.outcomes);

function summarise(outcomes: Outcome[]): void {
  const sum = (pick: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + pick(one), 0);
  const bad = outcomes.filter((outcome) => outcome.state !== "passed");
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`\n${outcomes.length - bad.length} of ${outcomes.length} steps hold, in ${minutes} min`);
  for (const { step, state, log } of bad) {
    console.log(`  ${step.name}: ${state}${log === "" ? "" : `, see ${join(".", log)}`}`);
  }
  console.log(`${sum((one) => one.passed)} passed, ${sum((one) => one.failed)} failed`);
  process.exitCode = bad.length === 0 ? 0 : 1;
}
