/** The outbox's work on the test database, for these shops only; and waiting until something holds, without a fixed sleep. */
import { setTimeout as pause } from "node:timers/promises";
import { makeDeliver, makeDispatch } from "@/lib/outbox/outbox.jobs";
import { startWorker, type Worker } from "@/lib/worker/worker";
import type { Shop } from "./given";
import { workerUrl } from "./visitor";

export function workFor(...shops: Shop[]): Worker {
  process.env["STOCKPROOF_WEBHOOK_LOOPBACK"] = "1";
  const only = new Set(shops.map(({ org }) => org));
  return startWorker(workerUrl(), [makeDispatch(only), makeDeliver(only)]);
}

export async function eventually(holds: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline)
      throw new Error(`This did not come true within ${withinMs} ms: ${holds.toString().slice(0, 200)}`);
    await pause(20);
  }
}
