/**
 * Runs steps side by side as far as the cores and their order allow, keeps each one's output in a file of its own,
 * and shows it only when the step failed. One failed step does not hide what the others found.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countReport, type Outcome, type Step } from "./step";

const CORES = 2;

export interface Running {
  outcomes: Promise<Outcome[]>;
  /** Ends what is running, and starts nothing more. */
  stop(): void;
}

export function runSteps(steps: Step[], reports: string, say: (line: string) => void): Running {
  mkdirSync(reports, { recursive: true });
  const children = new Set<ChildProcess>();
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    for (const child of children) endGroup(child);
  };

  async function all(): Promise<Outcome[]> {
    const outcomes = new Map<string, Outcome>();
    const waiting = [...steps];
    const running = new Map<string, Promise<void>>();
    let free = CORES;
    while (waiting.length > 0 || running.size > 0) {
      for (const step of stopped ? waiting.splice(0) : [...waiting]) {
        const readiness = readinessOf(step, steps, outcomes);
        if (readiness === "not yet") continue;
        if (readiness === "never" || stopped) {
          drop(waiting, step);
          outcomes.set(step.name, skipped(step));
          say(`  –  ${step.name}: not tried`);
          continue;
        }
        const cores = Math.min(step.cores ?? 1, CORES);
        if (cores > free) continue;
        drop(waiting, step);
        free -= cores;
        const finish = (outcome: Outcome): void => {
          free += cores;
          running.delete(step.name);
          outcomes.set(step.name, outcome);
          tell(outcome, say);
        };
        running.set(step.name, runStep(step, reports, children).then(finish));
      }
      if (running.size > 0) await Promise.race(running.values());
    }
    return steps.flatMap((step) => outcomes.get(step.name) ?? []);
  }
  return { outcomes: all(), stop };
}

function readinessOf(step: Step, steps: Step[], outcomes: Map<string, Outcome>): "now" | "not yet" | "never" {
  const needed = (step.after ?? []).filter((name) => steps.some((other) => other.name === name));
  if (needed.some((name) => (outcomes.get(name)?.state ?? "passed") !== "passed")) return "never";
  return needed.every((name) => outcomes.has(name)) ? "now" : "not yet";
}

async function runStep(step: Step, reports: string, children: Set<ChildProcess>): Promise<Outcome> {
  const log = join(reports, `${step.name}.log`);
  if (step.report) rmSync(step.report, { force: true });
  const started = performance.now();
  const [command = "", ...args] = step.command;
  // A group of its own, so that ending a step ends what it started too.
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...step.env },
    detached: process.platform !== "win32",
  });
  children.add(child);
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const good = await new Promise<boolean>((done) => {
    child.once("error", (error) => {
      output.write(`${error.message}\n`);
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
  children.delete(child);
  await new Promise<void>((done) => output.end(done));
  const counts = step.report ? countReport(step.report, good) : { passed: good ? 1 : 0, failed: good ? 0 : 1 };
  return { step, ...counts, state: good ? "passed" : "failed", seconds: (performance.now() - started) / 1000, log };
}

function tell(outcome: Outcome, say: (line: string) => void): void {
  const { step, state, seconds, passed, failed, log } = outcome;
  const counted = step.report ? ` · ${passed} passed${failed > 0 ? `, ${failed} failed` : ""}` : "";
  say(
    `  ${state === "passed" ? "ok" : "NO"}  ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${step.promise}${counted}`,
  );
  if (state === "failed") say(`\n${indent(tail(readFileSync(log, "utf8"), 200))}\n`);
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
  } catch {
    // It has ended by itself in the meantime.
  }
}

const skipped = (step: Step): Outcome => ({ step, state: "not tried", passed: 0, failed: 0, seconds: 0, log: "" });
const tail = (text: string, lines: number): string => text.trimEnd().split("\n").slice(-lines).join("\n");
const indent = (text: string): string => text.replace(/^/gm, "      ");

function drop(list: Step[], step: Step): void {
  const at = list.indexOf(step);
  if (at >= 0) list.splice(at, 1);
}
