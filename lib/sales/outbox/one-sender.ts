"use client";
/** One tab sends at a time. Two at once would harm nothing (the keys see to that) but would break the order and double the work. */
import { changeKept } from "./disk";

const NAME = "stockproof-outbox";
const HOLD_MS = 20_000;
interface Sender {
  by: string;
  until: number;
}
const me = crypto.getRandomValues(new Uint32Array(2)).join("-");

/** Runs the work if no other tab is at it; answers null when one is. */
export async function asOneSender<T>(work: () => Promise<T>): Promise<T | null> {
  if ("locks" in navigator) {
    return navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => (lock ? await work() : null));
  }
  // without Web Locks: a name on the disk that must be renewed; of two tabs that write it, the first one stays
  const take = (now: number) =>
    changeKept<Sender | null>("sender", (held) =>
      held && held.by !== me && held.until > now && held.until < now + 2 * HOLD_MS
        ? held
        : { by: me, until: now + HOLD_MS },
    );
  if ((await take(Date.now()))?.by !== me) return null;
  const timer = setInterval(() => void take(Date.now()), HOLD_MS / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await changeKept<Sender | null>("sender", (held) => (held?.by === me ? null : (held ?? null)));
  }
}
