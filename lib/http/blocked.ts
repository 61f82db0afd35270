/**
 * How often each shop was told that stock is not there, since it was asked last. A refused sale leaves no row behind, so the process that said
 * no counts, and hands its numbers to the day's every ten seconds.
 */
export interface Blocked {
  orgId: string;
  storeId: string | null;
  times: number;
}

const codes = new Set(["insufficient_stock", "out_of_stock"]);

declare global {
  var stockproofBlocked: Map<string, Blocked> | undefined;
}

// Handlers and instrumentation are bundled apart; on globalThis they count in one place.
globalThis.stockproofBlocked ??= new Map();
const counts = globalThis.stockproofBlocked;

export function noteBlocked(code: string, shop: { orgId: string; storeId: string | null } | undefined): void {
  if (!shop || !codes.has(code)) return;
  const key = `${shop.orgId} ${shop.storeId}`;
  counts.set(key, { ...shop, times: (counts.get(key)?.times ?? 0) + 1 });
}

export function takeBlocked(): Blocked[] {
  const taken = [...counts.values()];
  counts.clear();
  return taken;
}
