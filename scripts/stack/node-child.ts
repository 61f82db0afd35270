/** One of our own Node programs as a child: it stops when asked, and by itself when the pipe to its watcher closes. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, readFileSync } from "node:fs";
import { runArguments } from "./compile.mjs";
import { openLog } from "./log-file.ts";
import { type DataFolder, projectDir } from "./paths.ts";
import { Trouble } from "./say.ts";
import { until } from "./until.ts";
import type { Started } from "./watched.ts";

type Options = {
  name: string;
  script: string;
  env: Record<string, string>;
  folder: DataFolder;
  isReady: () => Promise<boolean>;
  stopWithinMs: number;
  args?: string[];
};

export async function startNode({
  name,
  script,
  env,
  folder,
  isReady,
  stopWithinMs,
  args = [],
}: Options): Promise<Started> {
  const logFile = folder.logFile(name);
  const { handle: log, size: logFrom } = openLog(logFile);
  const child = spawn(process.execPath, [...args, ...(await runArguments(projectDir, script))], {
    cwd: projectDir,
    env: { ...process.env, ...env, STOCKPROOF_WATCHED: "1" },
    stdio: ["pipe", log, log],
    // A group of its own: Ctrl-C reaches the watcher alone, which stops the others in order.
    detached: true,
  });
  closeSync(log);
  child.stdin?.on("error", () => {});
  let fault: Error | undefined;
  child.once("error", (error) => {
    fault = error;
  });
  const ready = await until(async () => fault !== undefined || hasEnded(child) || (await isReady()), 60_000);
  if (fault || hasEnded(child) || !ready) {
    child.kill("SIGKILL");
    const said = readFileSync(logFile).subarray(logFrom).toString().trim().split("\n").slice(-12).join("\n");
    throw new Trouble(`The ${name} did not start. Its log ${logFile} says:\n${fault?.message ?? said}`);
  }
  return { process: child, stop: () => stopChild(child, stopWithinMs) };
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stopChild(child: ChildProcess, withinMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), withinMs);
  await gone;
  clearTimeout(impatience);
}
