/** What the webhook screen asks for. It looks again by itself while it is open: deliveries move without anybody pressing anything. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { DeliveryRow, Endpoint } from "./endpoint";

const LOOK_AGAIN_MS = 3_000;

export const outboxQueries = {
  endpoints: () =>
    queryOptions({
      queryKey: ["outbox", "endpoints"],
      queryFn: ({ signal }) =>
        fetchJson<{ endpoints: Endpoint[]; undispatched: number }>("/api/webhook-endpoints", { signal }),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  deliveries: (state: string | null, endpointId: string | null) =>
    infiniteQueryOptions({
      queryKey: ["outbox", "deliveries", state, endpointId],
      queryFn: ({ pageParam, signal }) => {
        const query = new URLSearchParams({ limit: "50" });
        for (const [name, value] of [
          ["state", state],
          ["endpointId", endpointId],
          ["cursor", pageParam],
        ] as const)
          if (value) query.set(name, value);
        return fetchJson<{ deliveries: DeliveryRow[]; nextCursor: string | null }>(`/api/webhook-deliveries?${query}`, {
          signal,
        });
      },
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: LOOK_AGAIN_MS,
    }),
};
