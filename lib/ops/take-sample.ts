/** What this process did since it was asked last, read from the same counters that /api/metrics hands out. */
import "server-only";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Counter, Histogram } from "prom-client";
import { metrics } from "@/lib/http/metrics";
import { BUCKETS, type Counts, type Figures } from "./ops";

export interface State {
  outboxDepth: number;
  outboxAgeSeconds: number;
  deadLetters: number;
  pools: Record<string, { open: number; busy: number }>;
}

const NANOSECONDS = 1e9;

export function makeSampler() {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const before = new Map<string, number>();
  const since = (name: string, now: number): number => {
    const grown = now - (before.get(name) ?? 0);
    before.set(name, now);
    return Math.max(0, grown);
  };
  const counts = async (name: string, histogram: Histogram): Promise<Counts> => {
    const { values } = await histogram.get();
    const upTo = [...BUCKETS, "+Inf"].map((le) => values.find(({ labels }) => labels["le"] === le)?.value ?? 0);
    return upTo.map((value, at) => value - (upTo[at - 1] ?? 0)).map((value, at) => since(`${name} ${at}`, value));
  };
  const total = async (name: string, counter: Counter): Promise<number> =>
    since(
      name,
      (await counter.get()).values.reduce((sum, { value }) => sum + value, 0),
    );

  return async (state: State, longestLockWait: number): Promise<Figures> => {
    const refusals: Record<string, number> = {};
    for (const { labels, value } of (await metrics.refusals.get()).values) {
      const grown = since(`refusal ${labels["code"]}`, value);
      if (grown > 0) refusals[String(labels["code"])] = grown;
    }
    const eventLoop = delay.percentile(99) / NANOSECONDS;
    delay.reset();
    return {
      checkout: await counts("checkout", metrics.checkoutSeconds),
      decrement: await counts("decrement", metrics.decrementSeconds),
      lockWait: await counts("lock wait", metrics.lockWaitSeconds),
      longestLockWait,
      retries: await total("retries", metrics.retries),
      replays: await total("replays", metrics.replays),
      refusals,
      faults: await total("faults", metrics.faults),
      compensationFailed: await total("compensation", metrics.compensationFailed),
      streams: (await metrics.streams.get()).values[0]?.value ?? 0,
      eventLoop: Number.isFinite(eventLoop) ? eventLoop : 0,
      outboxDepth: state.outboxDepth,
      outboxAgeSeconds: state.outboxAgeSeconds,
    };
  };
}
