/** Builds the app when its sources are not those of the last build, and only then. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectDir } from "./paths.ts";
import { Trouble } from "./say.ts";

const folders = ["app", "components", "lib", "messages", "public"];
const files = [
  "package-lock.json",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.base.json",
];

/** One hash over every source of the app, tests excepted. */
export function sourceHash(root: string = projectDir): string {
  const hash = createHash("sha256");
  const below = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  for (const file of [...below, ...files.filter((name) => existsSync(path.join(root, name)))].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.update(process.versions.node.split(".")[0] ?? "").digest("hex");
}

const distDir = (dist: string) => path.join(projectDir, dist);
const mark = (dist: string) => path.join(distDir(dist), "stockproof-sources");

export function isBuilt(dist: string, hash: string = sourceHash()): boolean {
  return (
    existsSync(path.join(distDir(dist), "BUILD_ID")) &&
    existsSync(mark(dist)) &&
    readFileSync(mark(dist), "utf8") === hash
  );
}

export async function build(dist: string = process.env.STOCKPROOF_DIST ?? ".next"): Promise<"built" | "unchanged"> {
  const hash = sourceHash();
  if (isBuilt(dist, hash)) return "unchanged";
  // The compiler's memory of the last build was seen to repeat an error that had been mended since; forgetting costs a second.
  rmSync(path.join(distDir(dist), "cache/.tsbuildinfo"), { force: true });
  const { code, said } = await run(dist);
  if (code !== 0) throw new Trouble(`The app could not be built:\n${whatWentWrong(said)}`);
  mkdirSync(distDir(dist), { recursive: true });
  writeFileSync(mark(dist), hash);
  return "built";
}

/** The compiler names the cause first and may follow it with pages of traces. */
function whatWentWrong(said: string): string {
  const lines = said.split("\n");
  const first = lines.findIndex((line) => /error|not found|can't resolve|failed/i.test(line));
  return lines
    .slice(first === -1 ? -40 : first)
    .slice(0, 40)
    .join("\n");
}

function run(dist: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(projectDir, "node_modules/next/dist/bin/next"), "build"], {
      cwd: projectDir,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", STOCKPROOF_DIST: dist },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    child.once("error", (error) => resolve({ code: 1, said: error.message }));
    child.once("close", (code) => resolve({ code, said }));
  });
}
