// Promises that a write carries one key from its first try through every retry of the same content, and that what it changed is read again.
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export interface Write {
  url: string;
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  body?: object;
  /** A PIN that signs the body; it is no part of the content the key stands for. */
  pin?: string | undefined;
}

export function useWrite<Answer = unknown>(
  changes: readonly string[],
  onDone?: (answer: Answer, write: Write) => void,
) {
  const client = useQueryClient();
  const kept = useRef({ content: "", key: "" });
  return useMutation({
    mutationFn: ({ url, method = "POST", body = {}, pin }: Write) => {
      const content = JSON.stringify([method, url, body]);
      if (kept.current.content !== content) kept.current = { content, key: uuidV7() };
      return fetchJson<Answer>(url, {
        method,
        key: kept.current.key,
        body: pin ? { ...body, signature: { pin } } : body,
      });
    },
    onSuccess: (answer, write) => {
      kept.current = { content: "", key: "" };
      for (const key of changes) void client.invalidateQueries({ queryKey: [key] });
      onDone?.(answer, write);
    },
  });
}
