/** A product's form as text and back: packs and barcodes are typed one a line, and what is empty is left out. Pure, tested alone. */
import { parseQuantity } from "@/lib/format/quantity";
import type { ProductFormData } from "./settings.queries";

export interface ProductDraft {
  sku: string;
  name: string;
  unit: string;
  decimals: number;
  priceMinor: number | null;
  costMinor: number | null;
  taxClassId: string;
  categoryId: string;
  supplierId: string;
  primaryLocationId: string;
  hasLots: boolean;
  imageName: string;
  reorderPoint: string | null;
  reorderQuantity: string | null;
  /** One a line. */
  barcodes: string;
  /** «box 12», one a line. */
  units: string;
}

export function draftOfProduct(known: ProductFormData | null, taxClassId: string): ProductDraft {
  return {
    sku: known?.sku ?? "",
    name: known?.name ?? "",
    unit: known?.unit ?? "piece",
    decimals: known?.decimals ?? 0,
    priceMinor: known?.priceMinor ?? null,
    costMinor: known?.costMinor ?? null,
    taxClassId: known?.taxClassId ?? taxClassId,
    categoryId: known?.categoryId ?? "",
    supplierId: known?.supplierId ?? "",
    primaryLocationId: known?.primaryLocationId ?? "",
    hasLots: known?.hasLots ?? false,
    imageName: known?.imageName ?? "",
    reorderPoint: known?.reorderPoint ?? null,
    reorderQuantity: known?.reorderQuantity ?? null,
    barcodes: (known?.barcodes ?? []).join("\n"),
    units: (known?.units ?? []).map((unit) => `${unit.name} ${unit.factor}`).join("\n"),
  };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Null where a line is no pack: «box 12» is one. */
export function unitsOf(text: string): { name: string; factor: string }[] | null {
  const units = linesOf(text).map((line) => {
    const [, name, typed = ""] = /^(.+?)\s+([\d.,]+)$/.exec(line) ?? [];
    const factor = parseQuantity(typed);
    return name === undefined || factor === null || factor === "0" ? null : { name, factor };
  });
  return units.every((unit) => unit !== null) ? units : null;
}

/** What the form does not show (variant, favourite, bundle parts) is sent back as it was. */
export function bodyOfProduct(draft: ProductDraft, known: ProductFormData | null): Record<string, unknown> | null {
  const units = unitsOf(draft.units);
  if (!draft.sku.trim() || !draft.name.trim() || draft.priceMinor === null || !draft.taxClassId || units === null)
    return null;
  const { barcodes, units: _typed, ...rest } = draft;
  const kept = {
    parentId: known?.parentId,
    variantName: known?.variantName,
    favouritePosition: known?.favouritePosition,
    parts: known?.parts.map(({ productId, quantity }) => ({ productId, quantity })),
  };
  const body = { ...kept, ...rest, sku: draft.sku.trim(), name: draft.name.trim(), barcodes: linesOf(barcodes), units };
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
}
