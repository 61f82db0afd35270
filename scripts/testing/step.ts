/** One step of `npm test`: a name a person can type, a command, and how to count what it proved. */
import { readFileSync } from "node:fs";

export interface Step {
  name: string;
  /** What a green step promises, in a few words. */
  promise: string;
  command: string[];
  env?: Record<string, string>;
  /** Steps that must have succeeded before; when one of them failed, this one is not tried. */
  after?: string[];
  /** How many of the two cores it keeps busy. */
  cores?: 1 | 2;
  /** Where its runner writes a JSON report; without one the step counts as a single check. */
  report?: string;
}

export interface Outcome {
  step: Step;
  state: "passed" | "failed" | "not tried";
  passed: number;
  failed: number;
  seconds: number;
  log: string;
}

interface Counts {
  passed: number;
  failed: number;
}

/** Reads vitest's and Playwright's reports. A runner that died before writing one counts as one failure. */
export function countReport(path: string, exitedWell: boolean): Counts {
  const fallback = { passed: 0, failed: exitedWell ? 0 : 1 };
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return fallback;
  }
  const counts = vitestCounts(report) ?? playwrightCounts(report) ?? fallback;
  return { passed: counts.passed, failed: exitedWell ? counts.failed : Math.max(counts.failed, 1) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const number = (value: unknown): number => (typeof value === "number" ? value : 0);

function vitestCounts(report: unknown): Counts | null {
  if (!isRecord(report) || !("numPassedTests" in report)) return null;
  return { passed: number(report["numPassedTests"]), failed: number(report["numFailedTests"]) };
}

function playwrightCounts(report: unknown): Counts | null {
  if (!isRecord(report) || !isRecord(report["stats"])) return null;
  const { expected, unexpected, flaky } = report["stats"];
  return { passed: number(expected), failed: number(unexpected) + number(flaky) };
}
