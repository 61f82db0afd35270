"use client";
/** Tells the other tills what this one's open carts hold, and hears what theirs hold. */
import { useEffect, useState } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { useCarts } from "./cart-store";
import { wantedOf } from "./cart";

export interface Held {
  inventoryId: string;
  quantity: string;
  register: string;
}
/** By stock row: which till holds how much of it in an open cart. */
export type HeldElsewhere = ReadonlyMap<string, Held[]>;
const none: HeldElsewhere = new Map();
const BEAT_MS = 5_000;
const SETTLE_MS = 400;

export function useHeldElsewhere(): HeldElsewhere {
  const [held, setHeld] = useState(none);
  const carts = useCarts((state) => state.carts);
  useEffect(() => {
    // two sales that stand open beside each other may hold the same goods
    const lines = carts.filter((cart) => !cart.sold).flatMap((cart) => cart.lines);
    const wanted = [...wantedOf({ lines })].slice(0, 200).map(([inventoryId, quantity]) => ({ inventoryId, quantity }));
    const tell = async () => {
      try {
        const answer = await fetchJson<{ held: Held[] }>("/api/pos/open-cart", {
          method: "PUT",
          body: { lines: wanted },
        });
        const next = new Map<string, Held[]>();
        for (const one of answer.held) next.set(one.inventoryId, [...(next.get(one.inventoryId) ?? []), one]);
        setHeld((before) => (before.size === 0 && next.size === 0 ? before : next));
      } catch {
        // only a courtesy: a till that cannot tell sells all the same
      }
    };
    const soon = setTimeout(() => void tell(), SETTLE_MS);
    const beat = setInterval(() => void tell(), BEAT_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(beat);
    };
  }, [carts]);
  return held;
}
