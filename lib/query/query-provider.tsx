// Promises that a lost network pauses nothing: reads fail and say so, writes fail and are sent again by whoever holds their key.
"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { isProblem, saysNothing } from "@/lib/http/problem-error";

/** A refusal stays a refusal; only silence is asked again. */
export const shouldRetry = (tries: number, error: Error): boolean => tries < 3 && saysNothing(error);

/** Who is signed out meanwhile is shown the way in and comes back to this page; a till asks for a PIN in its own place. */
function askWhoThisIs(error: Error) {
  const { pathname, search } = globalThis.location;
  if (!isProblem(error, "not_signed_in") || pathname === "/sign-in" || pathname.startsWith("/pos")) return;
  globalThis.location.assign(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: askWhoThisIs }),
    mutationCache: new MutationCache({ onError: askWhoThisIs }),
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
