"use client";
/** Shows the customer's screen the sale as it grows: windows of one browser talk without a server. */
import { useEffect } from "react";
import type { Cart } from "./cart";
import type { Price } from "./price";
import type { Till } from "./till";

export interface Shown {
  place: string;
  shop: string;
  currency: string;
  lines: { id: string; name: string; quantity: string; unit: string; total: number }[];
  /** Goods brought back; a till of an older version does not say. */
  returns?: { id: string; name: string; quantity: string; worth: number }[];
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
      returns: cart.returns.map(({ lineId: id, name, quantity, worth }) => ({ id, name, quantity, worth })),
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
