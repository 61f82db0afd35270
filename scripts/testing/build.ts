/** Builds the shop for tests, beside the build that a started shop serves from. */
import { spawnSync } from "node:child_process";
import { TEST_BUILD } from "./throw-away";

const build = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
  stdio: "inherit",
  env: { ...process.env, STOCKPROOF_DIST: TEST_BUILD, NODE_ENV: "production" },
});
process.exitCode = build.status ?? 1;
