/**
 * Notices that npm is gone. npm passes a signal on to a shell, which dies of it alone, or npm is killed and the shell waits on: either way
 * nobody would stop a shop that was started as `npm start`.
 */
import { readFileSync } from "node:fs";

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function parentOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? "";
}

function chain(): string {
  const shell = read(`/proc/${process.ppid}/cmdline`).includes("start.mjs");
  return shell ? `${process.ppid} ${parentOf(process.ppid)}` : String(process.ppid);
}

export function whenNpmIsGone(tell: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const before = chain();
  const watch = setInterval(() => {
    if (chain() === before) return;
    clearInterval(watch);
    tell();
  }, 200);
  watch.unref();
}
