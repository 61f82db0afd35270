/** Pure rules of the live table: news can arrive late or twice, the row's version says which is newer, sums are decimal. */
import { addQuantity, compareQuantity, type Quantity } from "@/lib/format/quantity";
import type { ProductLine } from "./board";

export interface StockNews {
  inventoryId: string;
  quantity: string;
  reserved: string;
  available: string;
  version: number;
}

/** The same line where nothing in it is older than the news. */
export function applyNews<Line extends ProductLine>(line: Line, news: ReadonlyMap<string, StockNews>): Line {
  let changed = false;
  const rows = line.rows.map((row) => {
    const newer = news.get(row.inventoryId);
    if (!newer || newer.version <= row.version) return row;
    changed = true;
    return {
      ...row,
      quantity: newer.quantity,
      reserved: newer.reserved,
      available: newer.available,
      version: newer.version,
    };
  });
  if (!changed) return line;
  const sum = (of: (row: (typeof rows)[number]) => Quantity) =>
    rows.reduce((total, row) => addQuantity(total, of(row)), "0");
  const available = sum((row) => row.available);
  return {
    ...line,
    rows,
    onHand: sum((row) => row.quantity),
    reserved: sum((row) => row.reserved),
    available,
    status: statusOf(line, available),
  };
}

function statusOf(line: ProductLine, available: Quantity): ProductLine["status"] {
  if (!line.isActive) return "inactive";
  if (compareQuantity(available, "0") <= 0) return "out";
  return line.reorderPoint !== null && compareQuantity(available, line.reorderPoint) <= 0 ? "low" : "good";
}
