/** The instruments' background work: one sample of this process every ten seconds, and a look at who waits for locks twice a second. */
import "server-only";
import { takeBlocked } from "@/lib/http/blocked";
import { metrics } from "@/lib/http/metrics";
import { type Job, rows } from "@/lib/worker/job";
import { LockWaits, type Waiting } from "./lock-waits";
import { makeSampler, type State } from "./take-sample";

const waits = new LockWaits();

export function makeMeasure(): Job {
  const sample = makeSampler();
  return {
    name: "measure",
    tickMs: 10_000,
    work: async ({ pool }) => {
      const [row] = await rows<{ state: State }>(pool, "select internal.ops_state() as state");
      if (!row) return;
      show(row.state);
      const figures = await sample(row.state, waits.takeLongest());
      await rows(pool, "select internal.record_sample($1, $2)", [String(process.pid), JSON.stringify(figures)]);
      const blocked = takeBlocked();
      if (blocked.length > 0) await rows(pool, "select internal.count_blocked($1)", [JSON.stringify(blocked)]);
    },
  };
}

function show({ outboxDepth, outboxAgeSeconds, deadLetters, pools }: State): void {
  metrics.outboxDepth.set(outboxDepth);
  metrics.outboxAge.set(outboxAgeSeconds);
  metrics.deadLetters.set(deadLetters);
  for (const [pool, { open, busy }] of Object.entries(pools)) {
    metrics.poolOpen.set({ pool }, open);
    metrics.poolBusy.set({ pool }, busy);
  }
}

export function makeWatchLocks(): Job {
  return {
    name: "watch locks",
    tickMs: 500,
    work: async ({ pool }) => {
      const waiting = await rows<Waiting & { pid: number }>(
        pool,
        `select l.pid, extract(epoch from l.waitstart)::float8 as since, extract(epoch from clock_timestamp() - l.waitstart)::float8 as seconds
           from pg_locks l where not l.granted and l.waitstart is not null`,
      );
      for (const seconds of waits.see(waiting)) metrics.lockWaitSeconds.observe(seconds);
    },
  };
}
