/** Two weeks of each product in sight, a page at a time and after the page itself: the table never waits for its lines. */
"use client";

import { useQueries } from "@tanstack/react-query";
import { type TablePage, stockQueries } from "@/lib/stock/stock.queries";

/** One function for all renders, so that what was put together is not put together again. */
const together = (answers: readonly { data?: Record<string, string[]> | undefined }[]): Record<string, string[]> =>
  Object.assign({}, ...answers.map((answer) => answer.data ?? {}));

export function useTrends(pages: readonly TablePage[] | undefined): Record<string, string[]> {
  return useQueries({
    queries: (pages ?? [])
      .filter((page) => page.products.length > 0)
      .map((page) => stockQueries.trends(page.products.map((product) => product.id))),
    combine: together,
  });
}
