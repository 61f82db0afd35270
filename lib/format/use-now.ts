// Promises that ages on a page grow together, one timer for all of them, and that server and browser draw the same first picture.
"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time, a second fine; null until the page is alive, because the server's «12 s ago» would be wrong by then. */
export function useNow(): Date | null {
  const at = useSyncExternalStore(
    subscribe,
    () => now,
    () => 0,
  );
  return at === 0 ? null : new Date(at);
}
