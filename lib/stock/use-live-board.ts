/**
 * Keeps the stock room's screens true: news is laid over the rows that are shown, at once and without moving them; sums, the feed and
 * the ledger are read again at most once a second.
 */
"use client";

import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { applyNews } from "./apply-news";
import type { ProductPage } from "./board";
import { gatherNews } from "./gather-news";
import { stockQueries, type TablePage } from "./stock.queries";
import { type LiveStatus, useStockNews } from "./use-stock-news";

const READ_AGAIN_MS = 1_000;
/** The first piece of news is laid at once; of a crowd, what came in a tenth of a second goes together. */
const LAY_MS = 100;

export function useLiveBoard(): LiveStatus {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const readAgain = useCallback(() => {
    if (timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      for (const part of ["overview", "feed", "ledger", "product"])
        void client.invalidateQueries({ queryKey: ["stock", part] });
    }, READ_AGAIN_MS);
  }, [client]);

  const gathered = useMemo(
    () =>
      gatherNews((byRow) => {
        client.setQueriesData<InfiniteData<TablePage>>(
          { queryKey: ["stock", "table"] },
          (data) =>
            data && {
              ...data,
              pages: data.pages.map((page) => ({
                ...page,
                products: page.products.map((line) => applyNews(line, byRow)),
              })),
            },
        );
        client.setQueriesData<ProductPage>(
          { queryKey: ["stock", "product"] },
          (line) => line && applyNews(line, byRow),
        );
      }, LAY_MS),
    [client],
  );
  useEffect(() => gathered.stop, [gathered]);

  return useStockNews((news) => {
    if (news === "reset") {
      void client.invalidateQueries({ queryKey: stockQueries.all });
      return;
    }
    gathered.add(news);
    readAgain();
  });
}
