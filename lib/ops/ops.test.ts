import { expect, test } from "vitest";
import { BUCKETS, type Figures, percentile, pointsOf, refusalsOf, type Sample } from "./ops";

const counts = (...pairs: [bucket: number, count: number][]) =>
  Array.from({ length: BUCKETS.length + 1 }, (_, at) => pairs.find(([bucket]) => bucket === at)?.[1] ?? 0);
const figures = (some: Partial<Figures>): Figures => ({
  checkout: counts(),
  decrement: counts(),
  lockWait: counts(),
  longestLockWait: 0,
  retries: 0,
  replays: 0,
  refusals: {},
  faults: 0,
  compensationFailed: 0,
  streams: 0,
  eventLoop: 0,
  outboxDepth: 0,
  outboxAgeSeconds: 0,
  ...some,
});

test("a percentile lies inside the bucket its share falls into, and nothing has none", () => {
  expect(percentile(counts(), 0.5)).toBeNull();
  expect(percentile(counts([3, 100]), 0.5)).toBeCloseTo(0.0075);
  expect(percentile(counts([0, 98], [9, 2]), 0.99)).toBeCloseTo(0.75);
  expect(percentile(counts([BUCKETS.length, 1]), 0.5)).toBe(5);
});

test("two processes' samples of a minute are one point: counts add up, gauges are the latest or the worst", () => {
  const samples: Sample[] = [
    { process: "a", at: "2026-11-20T10:00:05Z", figures: figures({ streams: 9, checkout: counts([0, 1]) }) },
    {
      process: "a",
      at: "2026-11-20T10:00:45Z",
      figures: figures({ streams: 2, eventLoop: 0.2, refusals: { busy: 1 } }),
    },
    { process: "b", at: "2026-11-20T10:00:50Z", figures: figures({ streams: 3, refusals: { busy: 2, malformed: 1 } }) },
    { process: "b", at: "2026-11-20T10:01:00Z", figures: figures({ longestLockWait: 0.6 }) },
  ];
  expect(pointsOf(samples)).toMatchObject([
    { at: "2026-11-20T10:00:00Z", checkouts: 1, streams: 5, refusals: 4, eventLoop: 0.2, lockWait: 0 },
    { at: "2026-11-20T10:01:00Z", checkouts: 0, lockWait: 0.6, p50: null },
  ]);
  expect(refusalsOf(samples)).toEqual([
    { code: "busy", count: 3 },
    { code: "malformed", count: 1 },
  ]);
});
