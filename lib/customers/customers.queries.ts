/** What the customers' screens ask for, and under which names it is kept. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Customer, CustomerRow } from "./customer";
import type { GiftCard, GiftCardWithEntries } from "./gift-card";
import type { Loyalty } from "./loyalty";

function address(path: string, query: Record<string, string | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

export const customersQueries = {
  list: (q: string) =>
    infiniteQueryOptions({
      queryKey: ["customers", "list", q],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<{ customers: CustomerRow[]; nextCursor: string | null }>(
          address("/api/customers", { q, cursor: pageParam, limit: "100" }),
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["customers", "one", id],
      queryFn: ({ signal }) =>
        fetchJson<{ customer: Customer }>(`/api/customers/${id}`, { signal }).then((answer) => answer.customer),
    }),
  cards: (q: string) =>
    infiniteQueryOptions({
      queryKey: ["giftCards", "list", q],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<{ giftCards: GiftCard[]; nextCursor: string | null }>(
          address("/api/gift-cards", { q, cursor: pageParam, limit: "100" }),
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
    }),
  card: (id: string) =>
    queryOptions({
      queryKey: ["giftCards", "one", id],
      queryFn: ({ signal }) =>
        fetchJson<{ giftCard: GiftCardWithEntries }>(`/api/gift-cards/${id}`, { signal }).then(
          (answer) => answer.giftCard,
        ),
    }),
  loyalty: () =>
    queryOptions({
      queryKey: ["loyalty"],
      queryFn: ({ signal }) =>
        fetchJson<{ loyalty: Loyalty }>("/api/loyalty", { signal }).then((answer) => answer.loyalty),
    }),
};
