// Promises the words that every form of a movement shares: what it is given, how a row of stock is called, what lies there afterwards.
import type { Option } from "@/components/ui/select";
import { unitSymbol } from "@/lib/format/quantity";
import type { useShopFormat } from "@/lib/staff/use-viewer";
import type { ProductLine, StockRow } from "@/lib/stock/board";
import type { Moved } from "@/lib/stock/stock";
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

/** «30 → 28» where one row moved; «Floor 30 → 28 · Backroom 0 → 2» where goods left one place for another: each is named with what it holds now. */
export function balancesAfter(
  movements: Moved["movements"],
  place: (moved: Moved["movements"][number]) => string | undefined,
  format: Pick<ReturnType<typeof useShopFormat>, "quantity">,
  unit: string | undefined,
): string {
  const out = ({ quantityChange }: Moved["movements"][number]) => (quantityChange.startsWith("-") ? 0 : 1);
  const said = movements
    .toSorted((a, b) => out(a) - out(b))
    .map((moved) => {
      const figures = `${format.quantity(moved.quantityBefore)} → ${format.quantity(moved.quantityAfter, unit)}`;
      return movements.length > 1 ? `${place(moved) ?? ""} ${figures}`.trim() : figures;
    });
  return said.join(" · ");
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
