/**
 * Asks again, with the same key, what got no answer: a lock that was busy, a lost or missing connection. The doors do the
 * same within their three seconds; a test on a busy machine has longer. A deadlock is an answer here, and a bad one: all
 * locks are taken in one order, so a test that meets one must fail.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Refused } from "./refused";

const NO_ANSWER = new Set(["55P03", "57014", "SUP", "08006", "53300"]);
const LONGEST_MS = 30_000;

/** Who waited for one of the API's connections in vain is told `busy` before the database was asked. */
function gotNoAnswer(error: unknown): boolean {
  if (error instanceof Refused) return error.code === "busy";
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return NO_ANSWER.has(code ?? "");
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
