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
  /** Of which product this is a variant, and which one. */
  parentId: string;
  variantName: string;
  favourite: string;
  /** What a bundle is made of: when it is sold, these leave the shelf. */
  parts: { productId: string; name: string; sku: string; quantity: string | null }[];
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
    parentId: known?.parentId ?? "",
    variantName: known?.variantName ?? "",
    favourite: known?.favouritePosition === null || known === null ? "" : String(known.favouritePosition),
    parts: known?.parts ?? [],
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

/** A new variant begins as its product: only its name, SKU and codes are its own. */
export function variantOf(parent: ProductFormData): ProductDraft {
  const draft = draftOfProduct(parent, parent.taxClassId);
  return { ...draft, sku: "", barcodes: "", parentId: parent.id, variantName: "", favourite: "", parts: [] };
}

/** Null while something is missing or cannot be meant. */
export function bodyOfProduct(draft: ProductDraft): Record<string, unknown> | null {
  const units = unitsOf(draft.units);
  if (!draft.sku.trim() || !draft.name.trim() || draft.priceMinor === null || !draft.taxClassId || units === null)
    return null;
  const { barcodes, units: _typed, parts: made, favourite, ...rest } = draft;
  if (draft.parentId !== "" && draft.variantName.trim() === "") return null;
  if (!/^\d{0,3}$/.test(favourite) || made.some((part) => part.quantity === null || part.quantity === "0")) return null;
  const parts = made.map(({ productId, quantity }) => ({ productId, quantity }));
  const favouritePosition = favourite === "" ? null : Number(favourite);
  const body = {
    ...rest,
    parts,
    favouritePosition,
    variantName: draft.variantName.trim(),
    sku: draft.sku.trim(),
    name: draft.name.trim(),
    barcodes: linesOf(barcodes),
    units,
  };
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
}
