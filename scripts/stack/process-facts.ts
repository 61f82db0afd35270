/** What the system knows of a process by its number; numbers are used again, so a number alone proves nothing. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

function ask(column: string, pid: number): string | undefined {
  const answer = spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" });
  return answer.stdout?.trim() || undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** When it began, in the system's words: a number is used again, a number with the same birth is not. */
export function bornAt(pid: number): string | undefined {
  if (!hasProc) return ask("lstart", pid);
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

export function commandOf(pid: number): string {
  return (hasProc ? read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") : ask("command", pid)) ?? "";
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
