/**
 * Makes the shop, signs its owner in and makes this browser its first till. Each step may be pressed for again: a shop that was made by a
 * try whose answer was lost is found by signing in.
 */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import type { ShopInput } from "./shop";

interface Made {
  shop: { registerId: string };
}

export function useOpenShop(onReady: () => void) {
  const client = useQueryClient();
  const kept = useRef({ content: "", key: "" });
  return useMutation({
    mutationFn: async ({ shop, pairs }: { shop: ShopInput; pairs: boolean }) => {
      const content = JSON.stringify(shop);
      if (kept.current.content !== content) kept.current = { content, key: uuidV7() };
      const made = await fetchJson<Made>("/api/shops", { body: shop, key: kept.current.key, timeoutMs: 20_000 }).catch(
        (error: unknown) => {
          if (isProblem(error, "not_signed_in")) return null; // the demo is closed: this shop was made before
          throw error;
        },
      );
      const { email, password } = shop;
      await fetchJson("/api/session", { body: { email, password }, key: uuidV7() });
      if (made && pairs) await pairThisBrowser(made.shop.registerId);
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
