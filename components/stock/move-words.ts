// Promises the words that every form of a movement shares: what it is given, and how a row of stock is called.
import type { ProductLine, StockRow } from "@/lib/stock/board";
import type { MoveDraft, MoveKind } from "@/lib/stock/moves";

export interface MoveFormProps {
  kind: MoveKind;
  product: ProductLine;
  draft: MoveDraft;
  onDraft: (change: Partial<MoveDraft>) => void;
}

/** A row by its place, and its lot where it has one. */
export function rowName(row: StockRow): string {
  return row.lotCode
    ? `${row.locationName} · ${row.lotCode}${row.expiresOn ? ` (${row.expiresOn})` : ""}`
    : row.locationName;
}
