/**
 * Asks again, with the same key, what got no answer: a lock that was busy, a deadlock, a lost or missing connection. The
 * doors do the same within their three seconds; a test on a busy machine has longer.
 */
import { setTimeout as wait } from "node:timers/promises";

const NO_ANSWER = new Set(["55P03", "57014", "SUP", "40P01", "40001", "08006", "53300"]);
const LONGEST_MS = 30_000;

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined;

export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const started = performance.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!NO_ANSWER.has(String(codeOf(error))) || performance.now() - started > LONGEST_MS) throw error;
      await wait(20 + Math.random() * 80);
    }
  }
}
