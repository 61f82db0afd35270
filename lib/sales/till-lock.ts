"use client";
/** A locked till stays locked: across a reload, a crash and every tab of this browser, until somebody's PIN opens it. The carts are not touched. */
import { useSyncExternalStore } from "react";

const NAME = "stockproof.till-locked";
const listeners = new Set<() => void>();

export function setLocked(isLocked: boolean): void {
  if (isLocked) localStorage.setItem(NAME, "1");
  else localStorage.removeItem(NAME);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("storage", listener);
  };
}

export const useIsLocked = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(NAME) !== null,
    () => false,
  );
