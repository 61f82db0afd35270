"use client";
/** What the server makes of the cart before anyone pays: its total wins, and a difference from the preview is shown, not hidden. */
import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Cart } from "./cart";
import { toBody } from "./cart-body";
import type { Price } from "./price";

export interface Due {
  total: number;
  /** The screen's own figure, where it was another. */
  previewed?: number;
}

export function useServerTotal(cart: Cart, price: Price, isOn: boolean): Due {
  const { lines, discount, returns } = toBody(cart, []);
  const body = { lines, ...(discount ? { discount } : {}), ...(returns ? { returns } : {}) };
  const { data } = useQuery({
    queryKey: ["price", body],
    queryFn: ({ signal }) => fetchJson<{ price: { total: number } }>("/api/pos/price", { body, signal }),
    enabled: isOn && (lines.length > 0 || returns !== undefined),
    staleTime: 5_000,
    retry: false,
  });
  const total = data?.price.total ?? price.total;
  return total === price.total ? { total } : { total, previewed: price.total };
}
