/** What the set-up list asks for. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { SetupStep } from "./shop-words";

export const shopsQueries = {
  setup: () =>
    queryOptions({
      queryKey: ["shops", "setup"],
      queryFn: ({ signal }) =>
        fetchJson<{ setup: Record<SetupStep, boolean> }>("/api/set-up", { signal }).then((answer) => answer.setup),
      // Somebody is at a till meanwhile, doing what the list asks for.
      refetchInterval: 4_000,
    }),
};
