/** What the stock room's screens ask for, and under which names it is kept: keys are made here and nowhere else. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Overview, Places, ProductLine, ProductPage } from "./board";
import type { AskedPlace, ListedCount, WholeCount } from "./counts.doors";
import type { LedgerLine, SignedContent } from "./stock";

export interface TableFilter {
  q?: string | undefined;
  storeId?: string | undefined;
  locationId?: string | undefined;
  categoryId?: string | undefined;
  supplierId?: string | undefined;
  status?: string | undefined;
  sort?: string | undefined;
}
export interface LedgerFilter {
  inventoryId?: string | undefined;
  productId?: string | undefined;
  locationId?: string | undefined;
  categoryId?: string | undefined;
  type?: string | undefined;
  reference?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}
export interface TablePage {
  products: ProductLine[];
  nextCursor: string | null;
  total: number | null;
  /** More than the total says: nobody counts a search among a hundred thousand to its end. */
  isMore: boolean | null;
  /** How old the choice of lines is, where it was added up before. */
  listedAt: string | null;
}
export interface LedgerPage {
  transactions: LedgerLine[];
  nextCursor: string | null;
}
export interface StockAt {
  at: string;
  stock: {
    inventoryId: string;
    sku: string;
    productName: string;
    unit: string;
    locationName: string;
    quantity: string;
  }[];
  nextCursor: string | null;
}

export function addressOf(path: string, filter: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query}`;
}

const after = (cursor: string | null) => (cursor === null ? {} : { cursor });

export const stockQueries = {
  all: ["stock"] as const,
  overview: (storeId?: string) =>
    queryOptions({
      queryKey: ["stock", "overview", storeId ?? null],
      queryFn: ({ signal }) => fetchJson<Overview>(addressOf("/api/stock/overview", { storeId }), { signal }),
    }),
  table: (filter: TableFilter) =>
    infiniteQueryOptions({
      queryKey: ["stock", "table", filter],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<TablePage>(addressOf("/api/stock/products", { ...filter, limit: 100, ...after(pageParam) }), {
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
    }),
  trends: (ids: string[]) =>
    queryOptions({
      queryKey: ["trends", ids],
      queryFn: ({ signal }) =>
        fetchJson<{ trends: Record<string, string[]> }>(`/api/stock/trends?ids=${ids.join(",")}`, { signal }).then(
          (answer) => answer.trends,
        ),
      staleTime: 60_000,
    }),
  signature: (id: string) =>
    queryOptions({
      queryKey: ["signature", id],
      queryFn: ({ signal }) =>
        fetchJson<{ signature: SignedContent }>(`/api/signatures/${id}`, { signal }).then((answer) => answer.signature),
    }),
  product: (id: string) =>
    queryOptions({
      queryKey: ["stock", "product", id],
      queryFn: ({ signal }) =>
        fetchJson<{ product: ProductPage }>(`/api/stock/products/${id}`, { signal }).then((answer) => answer.product),
    }),
  ledger: (filter: LedgerFilter) =>
    infiniteQueryOptions({
      queryKey: ["stock", "ledger", filter],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<LedgerPage>(addressOf("/api/stock/transactions", { ...filter, limit: 100, ...after(pageParam) }), {
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
    }),
  feed: () =>
    queryOptions({
      queryKey: ["stock", "feed"],
      queryFn: ({ signal }) =>
        fetchJson<LedgerPage>("/api/stock/transactions?limit=30", { signal }).then((page) => page.transactions),
    }),
  at: (at: string, filter: Pick<LedgerFilter, "locationId" | "productId"> = {}) =>
    infiniteQueryOptions({
      queryKey: ["stock", "at", at, filter],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<StockAt>(addressOf("/api/stock", { at, ...filter, limit: 200, ...after(pageParam) }), { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  places: () =>
    queryOptions({
      queryKey: ["places"],
      queryFn: ({ signal }) => fetchJson<Places>("/api/stock/places", { signal }),
      staleTime: 5 * 60_000,
    }),
  counts: () =>
    queryOptions({
      queryKey: ["counts"],
      queryFn: ({ signal }) =>
        fetchJson<{ counts: ListedCount[]; asked: AskedPlace[] }>("/api/stock/counts", { signal }),
    }),
  count: (id: string) =>
    queryOptions({
      queryKey: ["counts", id],
      queryFn: ({ signal }) =>
        fetchJson<{ count: WholeCount }>(`/api/stock/counts/${id}`, { signal }).then((answer) => answer.count),
    }),
};
