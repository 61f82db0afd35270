/** Runs every job of a process until it is stopped: each in a loop of its own, so that none waits for another, and a fault is a line in the log. */
import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "@/lib/http/log";
import type { Job, WorkContext } from "./job";

const LONGEST_PAUSE_MS = 10_000;

export interface Worker {
  stop: () => Promise<void>;
}

export function startWorker(url: string, jobs: Job[]): Worker {
  const stopping = new AbortController();
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    application_name: "stockproof worker",
    allowExitOnIdle: true,
  });
  // A connection lost while idle is opened anew when it is needed.
  pool.on("error", (error) => log.debug({ error }, "an idle worker connection was lost"));
  const context: WorkContext = { pool, holder: randomUUID(), signal: stopping.signal };
  const loops = jobs.map((job) => loop(job, context));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
      await pool.end();
    },
  };
}

async function loop(job: Job, context: WorkContext): Promise<void> {
  let failures = 0;
  while (!context.signal.aborted) {
    try {
      await job.work(context);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!context.signal.aborted)
        log.warn({ error, job: job.name, failures }, "background work met a fault and is tried again");
    }
    // Processes that started together drift apart, so that they share the work.
    const wait =
      Math.min(job.tickMs * 2 ** Math.min(failures, 6), Math.max(LONGEST_PAUSE_MS, job.tickMs)) *
      (0.8 + Math.random() * 0.4);
    await pause(wait, undefined, { signal: context.signal }).catch(() => {});
  }
  // What a job left running is waited for by one last call that sees the signal.
  await job.work(context).catch(() => {});
}
