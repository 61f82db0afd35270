"use client";
/** One tab sends at a time. Two at once would harm nothing (the keys see to that) but would break the order and double the work. */
import { readKept, writeKept } from "./disk";

const NAME = "stockproof-outbox";
const HOLD_MS = 20_000;
const me = crypto.getRandomValues(new Uint32Array(2)).join("-");

/** Runs the work if no other tab is at it; answers null when one is. */
export async function asOneSender<T>(work: () => Promise<T>): Promise<T | null> {
  if ("locks" in navigator) {
    return navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => (lock ? await work() : null));
  }
  // without Web Locks: a name on the disk that must be renewed
  const held = await readKept<{ by: string; until: number }>("sender");
  const now = Date.now();
  if (held && held.by !== me && held.until > now && held.until < now + 2 * HOLD_MS) return null;
  const renew = () => writeKept("sender", { by: me, until: Date.now() + HOLD_MS });
  await renew();
  const timer = setInterval(() => void renew(), HOLD_MS / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await writeKept("sender", null);
  }
}
