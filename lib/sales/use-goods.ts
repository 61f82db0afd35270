"use client";
/** The till's goods: shown at once from the last visit, then read again page by page, so that a search never waits for a server. */
import { useCallback, useEffect, useState } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { putStock } from "@/lib/stock/use-live-stock";
import { readBook, writeBook } from "./books";
import { emptyShelf, type Good, type GoodRow, makeShelf, type Shelf, toGood } from "./goods";

interface Page {
  goods: GoodRow[];
  nextCursor: string | null;
}

async function readAll(signal: AbortSignal): Promise<GoodRow[]> {
  const rows: GoodRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await fetchJson(`/api/pos/goods?limit=5000${cursor === null ? "" : `&cursor=${cursor}`}`, {
      signal,
      // an empty shelf is said only by a server that was asked
      tries: Number.POSITIVE_INFINITY,
    });
    rows.push(...page.goods);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

const toLevel = (good: Good) => ({
  inventoryId: good.id,
  quantity: good.quantity,
  available: good.available,
  version: good.version,
});

/** When the goods on this disk were last read. */
export const goodsAge = (place: string) => `${place} at`;

export function useGoods(place: string): { shelf: Shelf; isLoading: boolean; reload: () => void } {
  const [shelf, setShelf] = useState<Shelf>(emptyShelf);
  const [isLoading, setIsLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  useEffect(() => {
    const stop = new AbortController();
    const show = (rows: GoodRow[]) => {
      const goods = rows.map(toGood);
      putStock(goods.map(toLevel));
      setShelf(makeShelf(goods));
      setIsLoading(false);
    };
    const load = async () => {
      const kept = await readBook<GoodRow[]>("goods", place).catch(() => undefined);
      if (kept && !stop.signal.aborted) show(kept);
      const rows = await readAll(stop.signal);
      if (stop.signal.aborted) return;
      show(rows);
      await writeBook("goods", place, rows);
      await writeBook("goods", goodsAge(place), Date.now());
    };
    load().catch(() => {
      if (!stop.signal.aborted) setIsLoading(false);
    });
    return () => stop.abort();
  }, [place, turn]);
  return { shelf, isLoading, reload };
}
