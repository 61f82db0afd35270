/** `next typegen` writes the types of routes, then the compiler reads everything. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const run = (...args: string[]): number =>
  spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, STOCKPROOF_DIST: ".next-types" } })
    .status ?? 1;

const generated = existsSync("app") ? run("node_modules/next/dist/bin/next", "typegen") : 0;
process.exitCode = generated === 0 ? run("node_modules/typescript/bin/tsc", "--noEmit") : generated;
