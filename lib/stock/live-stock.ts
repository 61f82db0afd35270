/** Stock as news tells it: pure, so it is tested without a browser. */

export interface StockLevel {
  inventoryId: string;
  quantity: string;
  available: string;
  version: number;
}
export type StockById = Map<string, StockLevel>;

/**
 * News can arrive late or twice; the row's version says which is newer. A refetch passes through the same rule. Written into the map that
 * stands: a copy of a hundred thousand rows for each piece of news is a dropped frame. Answers whether anything changed.
 */
export function takeStockNews(stock: StockById, news: readonly StockLevel[]): boolean {
  let isNewer = false;
  for (const one of news) {
    if (one.version <= (stock.get(one.inventoryId)?.version ?? -1)) continue;
    stock.set(one.inventoryId, one);
    isNewer = true;
  }
  return isNewer;
}

export type StockState = "out" | "low" | "ok";

/** Told by word and icon; low is the product's own reorder point, or the last three pieces of what has none. */
export function stockState(available: string, reorderPoint: string | null, decimals: number): StockState {
  const left = Number(available);
  if (left <= 0) return "out";
  if (reorderPoint !== null) return left <= Number(reorderPoint) ? "low" : "ok";
  return decimals === 0 && left <= 3 ? "low" : "ok";
}
