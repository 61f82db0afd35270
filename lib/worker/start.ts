/** The app's own worker: one a process, started with it and ended in order with it. Without a worker's login there is none. */
import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { makeJobs } from "./jobs";
import { startWorker, type Worker } from "./worker";

declare global {
  var stockproofWorker: Worker | undefined;
  var stockproofClosers: Set<() => Promise<void>> | undefined;
}

export function startAppWorker(): void {
  const { STOCKPROOF_WORKER_URL: url, STOCKPROOF_WORKER: wanted } = env();
  if (globalThis.stockproofWorker || wanted === "0") return;
  if (!url) {
    log.warn("STOCKPROOF_WORKER_URL is not set: nothing is delivered, swept or summed by this process");
    return;
  }
  const worker = startWorker(url, makeJobs());
  globalThis.stockproofWorker = worker;
  globalThis.stockproofClosers ??= new Set();
  globalThis.stockproofClosers.add(worker.stop);
}
