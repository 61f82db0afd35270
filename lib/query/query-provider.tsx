// Promises that a lost network pauses nothing: reads fail and say so, writes fail and are sent again by whoever holds their key.
"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ProblemError } from "@/lib/http/problem-error";

/** A refusal stays a refusal; only silence is asked again. */
export function shouldRetry(tries: number, error: Error): boolean {
  if (error instanceof ProblemError) return error.code === "busy" && tries < 3;
  return tries < 3;
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", staleTime: 30_000, retry: shouldRetry, refetchOnWindowFocus: true },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
