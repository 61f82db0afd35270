/**
 * Sends one act of the stock room. Its key is made before the first try and kept for every retry of the same content, so a lost answer
 * is asked for again and never done twice; a changed content is another act with a key of its own.
 */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { NoAnswerError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export interface Act {
  url: string;
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  body: object;
  /** A PIN that signs the body; it is no part of the content the key stands for. */
  pin?: string | undefined;
}

export function useAct<Answer = unknown>(onDone?: (answer: Answer, act: Act) => void) {
  const client = useQueryClient();
  const kept = useRef({ content: "", key: "" });
  return useMutation({
    mutationFn: ({ url, method = "POST", body, pin }: Act) => {
      const content = JSON.stringify([method, url, body]);
      if (kept.current.content !== content) kept.current = { content, key: uuidV7() };
      return fetchJson<Answer>(url, {
        method,
        key: kept.current.key,
        body: pin ? { ...body, signature: { pin } } : body,
      });
    },
    retry: (tries, error) => tries < 3 && error instanceof NoAnswerError,
    onSuccess: (answer, act) => {
      kept.current = { content: "", key: "" };
      void client.invalidateQueries({ queryKey: ["stock"] });
      onDone?.(answer, act);
    },
  });
}
