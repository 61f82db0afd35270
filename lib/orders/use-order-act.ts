/** One act on an order: its key is kept for every retry of the same content, and the answer is shown at once. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";

type Act = "cancellation" | "shipment" | "delivery" | "return" | "allocation";

export function useOrderAct(id: string, onDone?: () => void) {
  const client = useQueryClient();
  const kept = useRef({ content: "", key: "" });
  return useMutation({
    mutationFn: ({ act, body = {} }: { act: Act; body?: object }) => {
      const content = JSON.stringify([act, body]);
      if (kept.current.content !== content) kept.current = { content, key: uuidV7() };
      return fetchJson(`/api/orders/${id}/${act}`, { method: "POST", body, key: kept.current.key });
    },
    onSuccess: async () => {
      kept.current = { content: "", key: "" };
      await client.invalidateQueries({ queryKey: ["orders"] });
      onDone?.();
    },
  });
}
