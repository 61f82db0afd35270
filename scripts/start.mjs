/**
 * `npm start` and `npm run dev`: what must happen before anything is installed. Plain JavaScript without a dependency; it installs what
 * the lockfile names and hands over to scripts/up.ts.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9))
  stop(
    `Stockproof needs Node 20.9 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org and start again.`,
  );

function stop(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(projectDir, file), "utf8"));
  } catch {
    return undefined;
  }
}

/** npm notes in node_modules what it installed there; packages for other machines may be absent. */
function isInstalled() {
  const wanted = readJson("package-lock.json")?.packages ?? {};
  const there = readJson("node_modules/.package-lock.json")?.packages;
  if (!there) return false;
  return Object.entries(wanted).every(
    ([name, one]) =>
      name === "" || (there[name] ? there[name].version === one.version : one.optional === true || one.peer === true),
  );
}

function install() {
  process.stdout.write("  packages …\n");
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, first] =
    npm && existsSync(npm) ? [process.execPath, [npm]] : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: projectDir,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    const ticker = setInterval(
      () => process.stdout.write(`  packages … ${Math.round((Date.now() - started) / 1000)} s\n`),
      10_000,
    );
    child.once("error", (error) =>
      stop(`npm could not be run (${error.message}). Install Node with npm and start again.`),
    );
    child.once("exit", (code) => {
      clearInterval(ticker);
      if (code !== 0)
        stop(
          "The packages could not be installed; npm said why above. With a network connection and a writable project folder, start again.",
        );
      process.stdout.write(`  packages ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
      resolve();
    });
  });
}

if (!isInstalled()) await install();

const { compiled } = await import("./stack/compile.mjs");
let up;
try {
  up = await compiled(projectDir, "scripts/up.ts");
} catch {
  const { register } = await import("tsx/esm/api");
  register();
  up = path.join(projectDir, "scripts/up.ts");
}
await import(pathToFileURL(up).href);
