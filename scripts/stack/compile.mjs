/**
 * Our own server programs as one plain file each: they start without a TypeScript loader, which would cost every process a second of
 * its start and forty megabytes of its life. Where no such file can be written, the loader is used. Plain JavaScript, because
 * scripts/start.mjs needs it before anything understands TypeScript.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const known = new Map();

/** The arguments with which Node runs a script of the project; told once a process, because a restart must be quick. */
export async function runArguments(projectDir, script) {
  if (!known.has(script)) {
    const loader = ["--import", "tsx", path.join(projectDir, script)];
    known.set(
      script,
      await compiled(projectDir, script).then(
        (file) => [file],
        () => loader,
      ),
    );
  }
  return known.get(script);
}

export async function compiled(projectDir, script) {
  const esbuild = await import("esbuild");
  // The synchronous one leaves no helper process behind.
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [path.join(projectDir, script)],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles[0].contents;
  const name = `${path.basename(script, ".ts")}-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
  const file = path.join(projectDir, "node_modules/.cache/stockproof", name);
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, file);
  return file;
}
