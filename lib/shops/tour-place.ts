// Promises that the tour remembers where it was, in this browser alone; where nothing can be kept it is over.
"use client";

import { useSyncExternalStore } from "react";

const KEY = "stockproof.tour";
const OVER = -1;
const listeners = new Set<() => void>();

function read(): number {
  try {
    const at = Number(localStorage.getItem(KEY) ?? 0);
    return Number.isInteger(at) ? at : OVER;
  } catch {
    return OVER;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(at: number): void {
  try {
    localStorage.setItem(KEY, String(at));
  } catch {
    // a browser that keeps nothing never showed it
  }
  for (const listener of listeners) listener();
}

/** On the server it is over, so that the first picture is the page alone. */
export function useTourPlace(): { at: number; keep: (at: number) => void; end: () => void } {
  const at = useSyncExternalStore(subscribe, read, () => OVER);
  return { at, keep, end: () => keep(OVER) };
}
