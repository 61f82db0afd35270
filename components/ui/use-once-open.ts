// Promises that what is closed costs nothing and that what is opened is already there: it is fetched when the page is idle.
"use client";

import { useEffect, useState } from "react";

/** Safari has no idle callback; a second is idle enough. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(work, { timeout: 5_000 });
  return () => cancelIdleCallback(id);
}

/** True from the first opening on, so that the closing is seen too. `load` must be the same function on each render. */
export function useOnceOpen(isOpen: boolean, load: () => Promise<unknown>): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  useEffect(() => whenIdle(() => void load()), [load]);
  return isOpen || wasOpen;
}
