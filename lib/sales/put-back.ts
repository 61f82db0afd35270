/** Undo of what was taken off a sale: it comes back to its place, and what was rung up meanwhile stays. */
import type { Cart } from "./cart";

const kept = ["discount", "customer", "note", "parkedCartId"] as const;

/** Of two lists: what only the first has, back at its place in a third. */
function rejoin<Row>(
  before: readonly Row[],
  after: readonly Row[],
  now: readonly Row[],
  idOf: (row: Row) => string,
): Row[] {
  const isIn = (rows: readonly Row[], row: Row) => rows.some((one) => idOf(one) === idOf(row));
  const result = [...now];
  for (const [place, row] of before.entries()) {
    if (isIn(after, row) || isIn(result, row)) continue;
    const neighbour = before.slice(0, place).findLast((one) => isIn(result, one));
    const at = neighbour ? result.findIndex((one) => idOf(one) === idOf(neighbour)) + 1 : 0;
    result.splice(at, 0, row);
  }
  return result;
}

/** `before` and `after` the act that is undone; `now` is the sale as it stands. Null where that sale is paid, being paid, or gone. */
export function putBack(now: Cart, before: Cart, after: Cart): Cart | null {
  if (now.sale !== before.sale || now.attempt || now.sold) return null;
  const lines = rejoin(before.lines, after.lines, now.lines, (line) => line.id);
  const result: Cart = {
    ...now,
    lines,
    returns: rejoin(before.returns, after.returns, now.returns, (line) => line.lineId),
    takenOff: now.takenOff?.filter(({ id }) => lines.every((line) => line.id !== id)),
  };
  const untouched = kept.filter((what) => now[what] === after[what]);
  return { ...result, ...Object.fromEntries(untouched.map((what) => [what, before[what]])) };
}
