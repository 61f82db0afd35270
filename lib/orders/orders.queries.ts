/** What the order desk and the picking pages ask for. Orders change by other hands all the time, so open lists are read again often. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Order, OrderAtDesk } from "./order";

export interface OrderFilter {
  status?: string;
  q?: string;
}
interface Page {
  orders: Order[];
  nextCursor: string | null;
}

const LIVE_MS = 2_000;

export const ordersQueries = {
  all: ["orders"] as const,
  list: ({ status, q }: OrderFilter) =>
    infiniteQueryOptions({
      queryKey: ["orders", "list", status ?? "", q ?? ""],
      queryFn: ({ pageParam, signal }) => {
        const query = new URLSearchParams({ limit: "50" });
        for (const [name, value] of Object.entries({ status, q, cursor: pageParam })) if (value) query.set(name, value);
        return fetchJson<Page>(`/api/orders?${query}`, { signal });
      },
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: LIVE_MS,
    }),
  waiting: () =>
    queryOptions({
      queryKey: ["orders", "waiting"],
      queryFn: ({ signal }) =>
        fetchJson<Page>("/api/orders?status=reserved&limit=200", { signal }).then(({ orders }) => orders),
      refetchInterval: LIVE_MS,
    }),
  order: (id: string) =>
    queryOptions({
      queryKey: ["orders", "order", id],
      queryFn: ({ signal }) =>
        fetchJson<{ order: OrderAtDesk }>(`/api/orders/${id}`, { signal }).then(({ order }) => order),
      refetchInterval: LIVE_MS,
    }),
};
