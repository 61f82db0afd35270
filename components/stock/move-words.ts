<<<<<<< HEAD
// Promises the words that every form of a movement shares: what it is given, and how a row of stock is called.
=======
// Promises the few words that a movement's form and its parts share.
>>>>>>> f7558ee (Screens of buying and settings: reorder list, purchase orders, product form, imports, places, rules, people)
import type { ProductLine, StockRow } from "@/lib/stock/board";
import type { MoveDraft, MoveKind } from "@/lib/stock/moves";

export interface MoveFormProps {
  kind: MoveKind;
  product: ProductLine;
  draft: MoveDraft;
  onDraft: (change: Partial<MoveDraft>) => void;
}

<<<<<<< HEAD
/** A row by its place, and its lot where it has one. */
=======
>>>>>>> f7558ee (Screens of buying and settings: reorder list, purchase orders, product form, imports, places, rules, people)
export function rowName(row: StockRow): string {
  return row.lotCode
    ? `${row.locationName} · ${row.lotCode}${row.expiresOn ? ` (${row.expiresOn})` : ""}`
    : row.locationName;
}
