/** Stock as news tells it: pure, so it is tested without a browser. */

export interface StockLevel {
  inventoryId: string;
  quantity: string;
  available: string;
  version: number;
}
export type StockById = ReadonlyMap<string, StockLevel>;

/** News can arrive late or twice; the row's version says which is newer. A refetch passes through the same rule. */
export function applyStockNews(stock: StockById, news: readonly StockLevel[]): StockById {
  const newer = news.filter((one) => one.version > (stock.get(one.inventoryId)?.version ?? -1));
  if (newer.length === 0) return stock;
  const next = new Map(stock);
  for (const one of newer) next.set(one.inventoryId, one);
  return next;
}

export type StockState = "out" | "low" | "ok";

/** Told by word and icon; low is the product's own reorder point, or the last three pieces of what has none. */
export function stockState(available: string, reorderPoint: string | null, decimals: number): StockState {
  const left = Number(available);
  if (left <= 0) return "out";
  if (reorderPoint !== null) return left <= Number(reorderPoint) ? "low" : "ok";
  return decimals === 0 && left <= 3 ? "low" : "ok";
}
