/** What the buying screens ask for, and under which names it is kept. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { PurchaseOrder, ReorderItem } from "./purchasing.doors";

export const purchasingQueries = {
  reorder: () =>
    queryOptions({
      queryKey: ["stock", "reorder"],
      queryFn: ({ signal }) =>
        fetchJson<{ items: ReorderItem[] }>("/api/stock/reorder", { signal }).then((answer) => answer.items),
    }),
  orders: () =>
    queryOptions({
      queryKey: ["stock", "purchase-orders"],
      queryFn: ({ signal }) =>
        fetchJson<{ orders: PurchaseOrder[] }>("/api/purchase-orders", { signal }).then((answer) => answer.orders),
    }),
};
