"use client";
/** Tells the other tills what this one's open carts hold, hears what theirs hold, and shows the customer's screen the sale as it grows. */
import { useEffect, useState } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { useCarts } from "./cart-store";
import { type Cart, wantedOf } from "./cart";
import type { Price } from "./price";
import type { Till } from "./till";

export interface Held {
  inventoryId: string;
  quantity: string;
  register: string;
}
const none: ReadonlyMap<string, Held[]> = new Map();
const BEAT_MS = 5_000;
const SETTLE_MS = 400;

/** By stock row: which till holds how much of it in an open cart. */
export function useHeldElsewhere(): ReadonlyMap<string, Held[]> {
  const [held, setHeld] = useState(none);
  const carts = useCarts((state) => state.carts);
  useEffect(() => {
    const lines = carts
      .filter((cart) => !cart.sold)
      .flatMap((cart) => [...wantedOf(cart)].map(([inventoryId, quantity]) => ({ inventoryId, quantity })));
    const unique = [...new Map(lines.map((line) => [line.inventoryId, line])).values()].slice(0, 200);
    const tell = async () => {
      try {
        const answer = await fetchJson<{ held: Held[] }>("/api/pos/open-cart", {
          method: "PUT",
          body: { lines: unique },
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

export interface Shown {
  place: string;
  shop: string;
  currency: string;
  lines: { id: string; name: string; quantity: string; unit: string; total: number }[];
  total: number;
  discount: number;
  /** Of what was just paid; shown until the next sale begins. */
  paid?: { total: number; change: number; points?: number | undefined } | undefined;
}
export const DISPLAY_CHANNEL = "stockproof-display";

export function useCustomerDisplay(till: Till, cart: Cart, price: Price): void {
  useEffect(() => {
    const channel = new BroadcastChannel(DISPLAY_CHANNEL);
    const shown: Shown = {
      place: till.register.name,
      shop: till.org.name,
      currency: till.org.currency,
      lines: cart.lines.map((line, index) => ({
        id: line.id,
        name: line.name,
        quantity: line.quantity,
        unit: line.unit,
        total: price.lines[index]?.total ?? 0,
      })),
      total: price.total,
      discount: price.discount,
      paid: cart.sold
        ? { total: cart.sold.total, change: cart.sold.change, points: cart.sold.loyalty?.pointsAfter }
        : undefined,
    };
    channel.postMessage(shown);
    // a screen that opens later asks for what it missed
    channel.onmessage = (event: MessageEvent<unknown>) => {
      if (event.data === "hello") channel.postMessage(shown);
    };
    return () => channel.close();
  }, [till, cart, price]);
}
