/**
 * `npm run bad-line`: the browser tests over a line that loses answers and says «busy», eight times in a hundred or `-- --share 0.2`.
 * Whatever else is given goes to Playwright. What was done to which request, and each 5xx of the shop's own, is in reports/bad-line.log.
 */
import { spawn } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { layBadLine } from "./bad-line/lying-proxy";
import { ensureBrowser } from "./browser";
import type { Connection } from "./stack/connection";
import { removeData } from "./stack/remove-data";
import { REPORTS, startThrowAway, TEST_BUILD } from "./testing/throw-away";

const given = process.argv.slice(2);
const at = given.indexOf("--share");
const [, share = "0.08"] = at < 0 ? [] : given.splice(at, 2);
const log = join(REPORTS, "bad-line.log");
mkdirSync(REPORTS, { recursive: true });
writeFileSync(log, "");

const STOCKPROOF_CHROMIUM = await ensureBrowser();
const stack = await startThrowAway("bad-line", {
  app: true,
  seed: true,
  env: { STOCKPROOF_DIST: TEST_BUILD, STOCKPROOF_WEBHOOK_LOOPBACK: "1" },
});
const connection = JSON.parse(readFileSync(stack.connectionFile, "utf8")) as Connection;
let faults = 0;
const line = await layBadLine(new URL(connection.appUrl), Number(share), (what, { method, url }) => {
  faults += 1;
  appendFileSync(log, `${new Date().toISOString()} ${what} ${method} ${url}\n`);
});

// what the tests are told of the shop, but for its address
const told = join(dirname(stack.connectionFile), "bad-line");
mkdirSync(told);
copyFileSync(join(dirname(stack.connectionFile), "secrets.json"), join(told, "secrets.json"));
writeFileSync(join(told, "connection.json"), JSON.stringify({ ...connection, appUrl: line.url }));
const run = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", ...given], {
  stdio: "inherit",
  env: { ...process.env, STOCKPROOF_CHROMIUM, STOCKPROOF_TEST_CONNECTION: join(told, "connection.json") },
});
process.exitCode = await new Promise<number>((resolve) => run.on("exit", (code) => resolve(code ?? 1)));
console.log(`${faults} faults on the line, see ${log}`);
await line.close();
removeData(told);
await stack.stop();
