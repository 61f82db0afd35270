"use client";
/** A list that this till keeps for an hour without network, read from its disk when a dialog needs it. */
import { useEffect, useState } from "react";
import type { Kept } from "./basics";

export function useKept<Row>(
  isNeeded: boolean,
  place: string,
  read: (place: string) => Promise<Kept<Row> | null>,
): Kept<Row> | null {
  const [kept, setKept] = useState<Kept<Row> | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    let isGone = false;
    read(place).then(
      (list) => {
        if (!isGone) setKept(list);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, place, read]);
  return kept;
}
