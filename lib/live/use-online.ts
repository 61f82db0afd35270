// Promises what the browser itself knows about its network: enough for a badge, never a reason to believe that an answer will come.
"use client";

import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  globalThis.addEventListener("online", listener);
  globalThis.addEventListener("offline", listener);
  return () => {
    globalThis.removeEventListener("online", listener);
    globalThis.removeEventListener("offline", listener);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}
