/** Hears a scanner whatever has the focus, and never lets a scan press the button that happens to be focused. */
"use client";

import { useEffect, useEffectEvent } from "react";
import { Wedge } from "./wedge";

export function useWedge(onScan: (code: string) => void): void {
  const heard = useEffectEvent(onScan);
  useEffect(() => {
    const wedge = new Wedge((code) => heard(code));
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (wedge.key(event.key, event.timeStamp)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
