/** What `npm test` proves, in the order it is tried: what is quick to say first. */
import { join } from "node:path";
import type { Step } from "./step";

const bin = (name: string): string => join("node_modules", ".bin", name);
const script = (path: string, ...args: string[]): string[] => [bin("tsx"), path, ...args];

function vitest(project: string, report: string): string[] {
  return [
    bin("vitest"),
    "run",
    "--project",
    project,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
}

export function plan(reports: string): Step[] {
  const report = (name: string): string => join(reports, `${name}.json`);
  return [
    {
      name: "format",
      promise: "every file is formatted (npm run format mends it)",
      command: [bin("biome"), "format", "."],
    },
    {
      name: "imports",
      promise: "app → components → lib, and no server code in the browser",
      command: script("scripts/checks/imports.ts"),
    },
    { name: "types", promise: "the types hold", command: script("scripts/checks/types.ts") },
    {
      name: "lint",
      promise: "no floating promise, no any, no barrel, no cycle",
      command: [bin("oxlint")],
      after: ["types"],
    },
    {
      name: "unused",
      promise: "no file, export or package that nothing uses",
      command: [bin("knip"), "--no-progress"],
    },
    {
      name: "advisories",
      promise: "no grave hole is known in what is shipped (asks the registry, where it can be asked)",
      command: script("scripts/checks/advisories.ts"),
    },
    { name: "licences", promise: "everything shipped may be shipped", command: script("scripts/checks/licences.ts") },
    {
      name: "unit",
      promise: "what needs no database",
      command: vitest("unit", report("unit")),
      report: report("unit"),
    },
    {
      name: "schema",
      promise: "db/schema.sql and the database's types say what db/ builds (npm run schema mends it)",
      command: script("scripts/schema.ts", "--check"),
    },
    {
      name: "build",
      promise: "the shop builds, into a folder of its own",
      command: script("scripts/testing/build.ts"),
      after: ["types"],
    },
    {
      name: "budgets",
      promise: "no screen sends a browser more than its budget (scripts/checks/budgets.ts)",
      command: script("scripts/checks/budgets.ts"),
      after: ["build"],
    },
    {
      name: "db",
      promise: "the rules in the database, also when many act at once",
      command: vitest("db", report("db")),
      report: report("db"),
      cores: 2,
    },
    {
      name: "http",
      promise: "the doors, as programs meet them",
      command: vitest("http", report("http")),
      report: report("http"),
      after: ["build"],
      cores: 2,
    },
    {
      name: "browser",
      promise: "the screens, as people meet them, in a real Chromium",
      command: script("scripts/testing/browser-tests.ts", report("browser")),
      report: report("browser"),
      after: ["build"],
      cores: 2,
    },
    {
      name: "chaos",
      promise: "ninety seconds of kills and lost replies lose nothing and double nothing",
      command: script("scripts/chaos.ts", "--smoke", "--build", ".next-test"),
      after: ["build"],
      cores: 2,
    },
    {
      name: "refusals",
      promise: "every way to say no is said in some test",
      command: script("scripts/checks/refusals.ts"),
      after: ["db", "http", "browser"],
    },
  ];
}
