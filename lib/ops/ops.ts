/** The words of a process's figures, and how many samples become a curve: pure, shared by the door and the screen. */
import { z } from "zod";

/** Upper ends of the histograms' buckets in seconds; the last is everything slower. */
export const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** How many fell into each bucket (one more than BUCKETS) since the sample before. */
export type Counts = number[];

export interface Figures {
  checkout: Counts;
  decrement: Counts;
  lockWait: Counts;
  longestLockWait: number;
  retries: number;
  replays: number;
  refusals: Record<string, number>;
  faults: number;
  compensationFailed: number;
  streams: number;
  /** p99 of the event loop's delay, in seconds. */
  eventLoop: number;
  outboxDepth: number;
  outboxAgeSeconds: number;
}
export interface Sample {
  process: string;
  at: string;
  figures: Figures;
}

/** Where the share lies, read off the buckets by a straight line inside the one it falls into; null without anything to read. */
export function percentile(counts: Counts, share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let left = share * total;
  for (const [at, count] of counts.entries()) {
    if (left <= count && count > 0) {
      const from = at === 0 ? 0 : (BUCKETS[at - 1] ?? 0);
      const to = BUCKETS[at];
      return to === undefined ? from : from + ((to - from) * left) / count;
    }
    left -= count;
  }
  return BUCKETS.at(-1) ?? null;
}

const add = (a: Counts, b: Counts): Counts =>
  Array.from({ length: BUCKETS.length + 1 }, (_, at) => (a[at] ?? 0) + (b[at] ?? 0));

const point = z.object({
  at: z.string(),
  checkouts: z.int(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
  decrementP95: z.number().nullable(),
  lockWait: z.number(),
  retries: z.int(),
  replays: z.int(),
  refusals: z.int(),
  faults: z.int(),
  streams: z.int(),
  eventLoop: z.number(),
  outboxDepth: z.int(),
  outboxAge: z.number(),
});
export type Point = z.output<typeof point>;

const spread = z.object({
  count: z.int(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
});
const alert = z.object({
  id: z.guid(),
  kind: z.string(),
  value: z.number(),
  threshold: z.number(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type Alert = z.output<typeof alert>;
export const opsAnswer = z.object({
  at: z.string(),
  processes: z.array(z.string()),
  checkout: spread,
  decrement: spread,
  lockWait: spread,
  refusals: z.array(z.object({ code: z.string(), count: z.int() })),
  points: z.array(point),
  state: z.object({
    outboxDepth: z.int(),
    outboxAgeSeconds: z.number(),
    deliveriesWaiting: z.int(),
    deadLetters: z.int(),
    pools: z.record(z.string(), z.object({ open: z.int(), busy: z.int() })),
  }),
  alerts: z.array(alert),
  thresholds: z.record(z.string(), z.number()),
});
export type Ops = z.output<typeof opsAnswer>;

const none: Counts = BUCKETS.map(() => 0);
const sum = (samples: Sample[], of: (figures: Figures) => number) =>
  samples.reduce((total, { figures }) => total + of(figures), 0);
const most = (samples: Sample[], of: (figures: Figures) => number) =>
  samples.reduce((highest, { figures }) => Math.max(highest, of(figures)), 0);
const merged = (samples: Sample[], of: (figures: Figures) => Counts) =>
  samples.reduce((counts, { figures }) => add(counts, of(figures)), none);

export function spreadOf(samples: Sample[], of: (figures: Figures) => Counts): z.output<typeof spread> {
  const counts = merged(samples, of);
  return {
    count: counts.reduce((total, count) => total + count, 0),
    p50: percentile(counts, 0.5),
    p95: percentile(counts, 0.95),
    p99: percentile(counts, 0.99),
  };
}

/** One point a minute, all processes together; a minute nobody sampled is left out. */
export function pointsOf(samples: Sample[]): Point[] {
  return [...byMinute(samples)].map(([minute, all]) => {
    const { count: checkouts, p50, p95, p99 } = spreadOf(all, ({ checkout }) => checkout);
    const latest = new Map(all.map((sample) => [sample.process, sample]));
    return {
      at: `${minute}:00Z`,
      checkouts,
      p50,
      p95,
      p99,
      decrementP95: percentile(
        merged(all, ({ decrement }) => decrement),
        0.95,
      ),
      lockWait: most(all, ({ longestLockWait }) => longestLockWait),
      retries: sum(all, ({ retries }) => retries),
      replays: sum(all, ({ replays }) => replays),
      refusals: sum(all, ({ refusals }) => Object.values(refusals).reduce((total, count) => total + count, 0)),
      faults: sum(all, ({ faults }) => faults),
      streams: sum([...latest.values()], ({ streams }) => streams),
      eventLoop: most(all, ({ eventLoop }) => eventLoop),
      outboxDepth: most(all, ({ outboxDepth }) => outboxDepth),
      outboxAge: most(all, ({ outboxAgeSeconds }) => outboxAgeSeconds),
    };
  });
}

function byMinute(samples: Sample[]): Map<string, Sample[]> {
  const minutes = new Map<string, Sample[]>();
  for (const sample of samples) {
    const minute = sample.at.slice(0, 16);
    minutes.set(minute, [...(minutes.get(minute) ?? []), sample]);
  }
  return minutes;
}

export function refusalsOf(samples: Sample[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { figures } of samples)
    for (const [code, count] of Object.entries(figures.refusals)) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
