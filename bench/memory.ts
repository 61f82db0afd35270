/** (e) What the whole default stack holds in memory, shared pages counted once, and how long a start takes. */
import { readdirSync, readFileSync } from "node:fs";
import type { Stack } from "@/scripts/stack/stack";

/** Megabytes of the database with all its processes, the API and the app; null where the system does not say. */
export function memoryOf(stack: Stack): number | null {
  const roots = [stack.pid("postgres"), stack.pid("api"), stack.pid("app")].filter((pid) => pid !== undefined);
  try {
    const kilobytes = familyOf(roots).map((pid) => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    });
    return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
  } catch {
    return null;
  }
}

function familyOf(roots: number[]): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const isOurs = (pid: number): boolean => roots.includes(pid) || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter((pid) => pid > 1 && isOurs(pid));
}
