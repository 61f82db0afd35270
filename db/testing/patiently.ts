/**
 * Asks again, with the same key, what got no answer: a lock that was busy, a deadlock, a lost or missing connection. The
 * doors do the same within their three seconds; a test on a busy machine has longer.
 */
import { setTimeout as wait } from "node:timers/promises";

const NO_ANSWER = new Set(["55P03", "57014", "SUP", "40P01", "40001", "08006", "53300"]);
const LONGEST_MS = 30_000;

/** The embedded API answers a bare 500 when all its connections were taken for too long. */
function gotNoAnswer(error: unknown): boolean {
  const { code, message } = ((error as Error).cause ?? {}) as { code?: string; message?: string };
  return NO_ANSWER.has(code ?? "") || message === "Internal Server Error";
}

export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const started = performance.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!gotNoAnswer(error) || performance.now() - started > LONGEST_MS) throw error;
      await wait(20 + Math.random() * 80);
    }
  }
}
