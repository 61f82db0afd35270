/**
 * `npm run soak`: the programme of races and random days at its full sizes (docs/testing.md), one after the other, with a report in
 * reports/soak.json. `-- --sizes test` takes the sizes of `npm test`, to see that it runs; `-- --only model,races` some of it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FIGURES } from "./testing/noted";
import { runSteps } from "./testing/run-steps";
import type { Step } from "./testing/step";
import { REPORTS, TEST_BUILD } from "./testing/throw-away";

const { values } = parseArgs({ options: { sizes: { type: "string" }, only: { type: "string" } } });
const sizes = values.sizes === "test" ? "test" : "soak";

/** Each alone on both cores, so that a figure is the figure of one thing. */
function step(name: string, promise: string, project: "db" | "http", files: string[], after: string[] = []): Step {
  const report = join(REPORTS, `soak-${name}.json`);
  const args = ["run", "--project", project, ...files, "--reporter=default", "--reporter=json"];
  return {
    name,
    promise,
    command: [join("node_modules", ".bin", "vitest"), ...args, `--outputFile.json=${report}`],
    env: { STOCKPROOF_SIZES: sizes },
    report,
    cores: 2,
    after,
  };
}

const steps: Step[] = [
  step("model", "random days of every act end as arithmetic says", "db", ["db/model/"]),
  step("last-unit", "one unit, two hundred buyers: one sale each round", "db", ["last-unit.race"]),
  step("races", "every race and every order of locks", "db", [".race.test", "interleaving"]),
  step("properties", "random carts and batches, priced and sold in two ways", "db", ["property.test"]),
  {
    name: "build",
    promise: "the shop builds",
    command: [join("node_modules", ".bin", "tsx"), "scripts/testing/build.ts"],
    cores: 2,
  },
  step("hot-product", "fifty tills over HTTP sell exactly what is there", "http", ["hot-sku"], ["build"]),
  step(
    "offline",
    "what tills sold without network arrives once, late and shuffled",
    "http",
    ["offline-queues"],
    ["build"],
  ),
];
const only = values.only?.split(",");
const isNeeded = ({ name }: Step): boolean =>
  !only || only.includes(name) || (name === "build" && (only.includes("hot-product") || only.includes("offline")));
const chosen = steps
  .filter(isNeeded)
  .filter(({ name }) => name !== "build" || !existsSync(join(TEST_BUILD, "BUILD_ID")));

rmSync(FIGURES, { recursive: true, force: true });
console.log(`Stockproof soaks at the sizes of ${sizes}: ${chosen.map(({ name }) => name).join(", ")}\n`);
const running = runSteps(chosen, REPORTS, (line) => console.log(line));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => running.stop());
const outcomes = await running.outcomes;

const figures = existsSync(FIGURES)
  ? Object.fromEntries(
      readdirSync(FIGURES).map((file): [string, unknown] => [
        file.replace(/\.json$/, ""),
        JSON.parse(readFileSync(join(FIGURES, file), "utf8")),
      ]),
    )
  : {};
const isGood = outcomes.every(({ state }) => state === "passed");
const report = {
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  at: new Date().toISOString(),
  sizes,
  verdict: isGood ? "all hold" : "something failed",
  steps: outcomes.map(({ step: { name }, state, seconds, passed, failed }) => ({
    name,
    state,
    seconds,
    passed,
    failed,
  })),
  figures,
};
mkdirSync(REPORTS, { recursive: true });
writeFileSync(join(REPORTS, "soak.json"), JSON.stringify(report, null, 2));
console.log(`\n${JSON.stringify(figures)}\n${report.verdict}; the report is ${join(REPORTS, "soak.json")}`);
process.exitCode = isGood ? 0 : 1;
