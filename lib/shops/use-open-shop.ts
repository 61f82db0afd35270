/**
 * Makes the shop once, signs its owner in and makes this browser its first till. Each step may be pressed for again, also after a reload: the
 * key is kept until there is an answer, and a shop that was made by a try whose answer was lost is found by signing in.
 */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { beginOpening, endOpening, keepOpening } from "./opening";
import type { ShopInput } from "./shop";

interface Made {
  shop: { registerId: string };
}

/** What is kept of the form: everything but its secrets. */
export type ShopForm = Omit<ShopInput, "password" | "pin" | "address"> & { address: string; pairs: boolean };

export function useOpenShop(onReady: () => void) {
  const client = useQueryClient();
  /** Where the browser keeps nothing, the page still does. */
  const key = useRef<string>(undefined);
  return useMutation({
    mutationFn: async ({ shop, form }: { shop: ShopInput; form: ShopForm }) => {
      const opening = beginOpening(form);
      key.current ??= opening.key;
      const made = await fetchJson<Made>("/api/shops", { body: shop, key: key.current, timeoutMs: 20_000 }).catch(
        (error: unknown) => {
          // the demo is closed, or this browser is past it: this shop was made before
          if (isProblem(error, "not_signed_in") || isProblem(error, "demo_only")) return null;
          if (isProblem(error) && error.status < 500) keepOpening(opening);
          throw error;
        },
      );
      const { email, password } = shop;
      await fetchJson("/api/session", { body: { email, password }, key: uuidV7() });
      endOpening();
      if (made && form.pairs) await pairThisBrowser(made.shop.registerId);
    },
    onSuccess: () => {
      client.clear();
      onReady();
    },
  });
}

async function pairThisBrowser(registerId: string): Promise<void> {
  const { code } = await fetchJson<{ code: string }>(`/api/registers/${registerId}/pairing-codes`, {
    body: {},
    key: uuidV7(),
  });
  await fetchJson("/api/registers/pair", { body: { code }, key: uuidV7() });
}
