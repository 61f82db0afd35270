// Promises that what is announced is heard once, politely, and never moves the focus: `announce("2 mugs added, total 9.80")`.
"use client";

import { useEffect, useState } from "react";

interface Heard {
  text: string;
  /** Alternates between two regions, so that the same sentence twice is spoken twice. */
  turn: 0 | 1;
  assertive: boolean;
}

type Listener = (text: string, assertive: boolean) => void;
const listeners = new Set<Listener>();

/** Politely by default; `assertive` only for what stops the person, like a refused payment. */
export function announce(text: string, { assertive = false }: { assertive?: boolean } = {}) {
  for (const listener of listeners) listener(text, assertive);
}

export function LiveRegion() {
  const [heard, setHeard] = useState<Heard>({ text: "", turn: 0, assertive: false });
  useEffect(() => {
    const listen: Listener = (text, assertive) =>
      setHeard((before) => ({ text, assertive, turn: before.turn === 0 ? 1 : 0 }));
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, []);
  const at = (assertive: boolean, turn: 0 | 1) =>
    heard.assertive === assertive && heard.turn === turn ? heard.text : "";
  return (
    <div className="sr-only">
      <div role="status" aria-live="polite">
        {at(false, 0)}
      </div>
      <div role="status" aria-live="polite">
        {at(false, 1)}
      </div>
      <div role="alert" aria-live="assertive">
        {at(true, heard.turn)}
      </div>
    </div>
  );
}
