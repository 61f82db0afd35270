/**
 * What the server holds for this till, as long as it certainly does: a lease ends on the till when the longer of the wall's and the
 * page's own clock has run out, less a margin. A clock that stepped back, or a restart it cannot explain, ends it too.
 */
export interface Held {
  quantities: Record<string, string>;
  gotAt: number;
  /** The page's own clock, which nobody sets; it begins anew with each page. */
  gotAtPage: number;
  page: number;
  seconds: number;
}

/** Answer and request took time, and two clocks are never the same. */
const MARGIN_MS = 30_000;

export function isOver(held: Held, now: number, pageNow: number, page: number): boolean {
  const wall = now - held.gotAt;
  const own = page === held.page ? pageNow - held.gotAtPage : wall;
  if (wall < 0) return true;
  return Math.max(wall, own) > held.seconds * 1_000 - MARGIN_MS;
}

const scaled = (quantity: string) => Math.round(Number(quantity) * 10_000);

/** Less of it is held once it is sold without the server. */
export function without(held: Held, sold: ReadonlyMap<string, string>): Held {
  const quantities = { ...held.quantities };
  for (const [row, quantity] of sold) {
    const left = scaled(quantities[row] ?? "0") - scaled(quantity);
    quantities[row] = String(Math.max(0, left) / 10_000);
  }
  return { ...held, quantities };
}

/** The rows of which more is wanted than is held. */
export function beyond(held: Held | null, wanted: ReadonlyMap<string, string>): string[] {
  return [...wanted]
    .filter(([row, quantity]) => scaled(quantity) > scaled(held?.quantities[row] ?? "0"))
    .map(([row]) => row);
}
