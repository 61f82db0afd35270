// Promises the words that every form of a movement shares: what it is given, and how a row of stock is called.
import type { Option } from "@/components/ui/select";
import { unitSymbol } from "@/lib/format/quantity";
import type { useShopFormat } from "@/lib/staff/use-viewer";
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

/** «Piece», «box (12)»: what is counted when goods arrive. */
export function packOptions(
  units: readonly { name: string; factor: string }[],
  unit: string,
  format: ReturnType<typeof useShopFormat>,
): Option[] {
  const single = unitSymbol(unit, format.locale) || unit;
  return [
    { value: "1", label: single },
    ...units.map((one) => ({ value: one.factor, label: `${one.name} (${format.quantity(one.factor, unit)})` })),
  ];
}
