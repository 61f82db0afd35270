/** Callers that ask again as soon as they are answered, for a while; what they waited is kept and told as percentiles. */
export interface Measured {
  callers: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
  count: number;
}

export async function measure(
  callers: number,
  seconds: number,
  act: (caller: number) => Promise<void>,
  warmSeconds = Math.min(1, seconds / 3),
): Promise<Measured> {
  await loop(callers, warmSeconds, act);
  const started = performance.now();
  const waits = await loop(callers, seconds, act);
  return { callers, ...told(waits), perSecond: round((waits.length / (performance.now() - started)) * 1_000) };
}

async function loop(callers: number, seconds: number, act: (caller: number) => Promise<void>): Promise<number[]> {
  const ends = performance.now() + seconds * 1_000;
  const waits: number[] = [];
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (performance.now() < ends) {
        const began = performance.now();
        await act(caller);
        waits.push(performance.now() - began);
      }
    }),
  );
  return waits;
}

export function told(waits: number[]): Omit<Measured, "callers" | "perSecond"> {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: round(sorted.at(-1) ?? 0), count: sorted.length };
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(value >= 100 ? 0 : digits));
