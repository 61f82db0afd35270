/** Makes sure of a browser, then runs the browser tests and writes their report where the first argument says. */
import { spawnSync } from "node:child_process";
import { ensureBrowser } from "../browser";

const [report = "reports/browser.json"] = process.argv.slice(2);
const executable = await ensureBrowser();
const run = spawnSync(
  process.execPath,
  ["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests", "--reporter=line,json"],
  {
    stdio: "inherit",
    env: { ...process.env, STOCKPROOF_CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  },
);
process.exitCode = run.status ?? 1;
