/** The goods of one till: read from rows of values, found by name, SKU and barcode without asking anyone. */

export interface Good {
  id: string;
  productId: string;
  sku: string;
  name: string;
  unit: string;
  decimals: number;
  price: number;
  taxClassId: string;
  categoryId: string | null;
  favourite: number | null;
  barcodes: readonly string[];
  quantity: string;
  available: string;
  version: number;
  reorderPoint: string | null;
  variant: string | null;
  parentId: string | null;
  lot: string | null;
}

export type GoodRow = [
  string,
  string,
  string,
  string,
  string,
  number,
  number,
  string,
  string | null,
  number | null,
  string[] | null,
  string,
  string,
  number,
  string | null,
  string | null,
  string | null,
  string | null,
];

export function toGood(row: GoodRow): Good {
  const [
    id,
    productId,
    sku,
    name,
    unit,
    decimals,
    price,
    taxClassId,
    categoryId,
    favourite,
    barcodes,
    quantity,
    available,
    version,
    reorderPoint,
    variant,
    parentId,
    lot,
  ] = row;
  return {
    id,
    productId,
    sku,
    name,
    unit,
    decimals,
    price,
    taxClassId,
    categoryId,
    favourite,
    barcodes: barcodes ?? [],
    quantity,
    available,
    version,
    reorderPoint,
    variant,
    parentId,
    lot,
  };
}

/** "Crème BRÛLÉE" and "creme brulee" are the same words. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export interface Shelf {
  goods: readonly Good[];
  byId: ReadonlyMap<string, Good>;
  /** Barcodes and SKUs, as scanned. */
  byCode: ReadonlyMap<string, Good>;
  /** One line of plain words for each good, in the order of `goods`. */
  words: readonly string[];
  /** By their first letter the places of the goods that begin with it. */
  places: ReadonlyMap<string, readonly number[]>;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

export function makeShelf(goods: readonly Good[]): Shelf {
  const sorted = goods.toSorted((a, b) => collator.compare(a.name, b.name));
  const byCode = new Map<string, Good>();
  for (const good of sorted) {
    byCode.set(good.sku.toLowerCase(), good);
    for (const code of good.barcodes) byCode.set(code.toLowerCase(), good);
  }
  const words = sorted.map((good) =>
    plain(`${good.name} ${good.variant ?? ""} ${good.sku} ${good.barcodes.join(" ")}`),
  );
  const places = new Map<string, number[]>();
  for (const [place, line] of words.entries()) {
    const letter = line.charAt(0);
    const same = places.get(letter);
    if (same) same.push(place);
    else places.set(letter, [place]);
  }
  return { goods: sorted, byId: new Map(sorted.map((good) => [good.id, good])), byCode, words, places };
}

export const emptyShelf = makeShelf([]);

/** Every typed word must occur; names that begin with what was typed come first. Nobody scrolls further than a hundred rows: one letter more is quicker. */
export function search(shelf: Shelf, query: string, most = 500): Good[] {
  const wanted = plain(query).trim().split(/\s+/).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return [];
  const exact = shelf.byCode.get(query.trim().toLowerCase());
  const found: Good[] = [];
  const look = (places: readonly number[] | null) => {
    const begins = places !== null;
    const count = (places ?? shelf.words).length;
    for (let nth = 0; nth < count && found.length < most; nth += 1) {
      const place = places?.[nth] ?? nth;
      const line = shelf.words[place] ?? "";
      if (line.startsWith(first) !== begins || !wanted.every((word) => line.includes(word))) continue;
      const good = shelf.goods[place];
      if (good && good !== exact) found.push(good);
    }
  };
  // what begins as typed, and then, if there is room, what has it further on
  look(shelf.places.get(first.charAt(0)) ?? []);
  look(null);
  return exact ? [exact, ...found] : found;
}

export interface Scanned {
  good: Good;
  /** From a scale's label: how much lies on it, or what it costs. */
  quantity?: string;
  price?: number;
}

/** A code as scanned: itself, with or without leading zeros, or a scale's label (prefix 2). */
export function findCode(shelf: Shelf, code: string): Scanned | null {
  const clean = code.trim().toLowerCase();
  const trimmed = clean.replace(/^0+/, "");
  const good =
    shelf.byCode.get(clean) ??
    shelf.byCode.get(trimmed) ??
    shelf.byCode.get(trimmed.padStart(13, "0")) ??
    shelf.byCode.get(`0${clean}`);
  if (good) return { good };
  return readScaleLabel(shelf, clean);
}

/**
 * EAN-13 of a scale: 2 T PPPPP VVVVV C. T 0 to 4 holds a price in minor units, 5 to 9 a weight in thousandths of the unit (grams of
 * a kilogram; of goods sold by the gram, whole grams). PPPPP is the SKU, or stands at the front of the good's barcode.
 */
export function readScaleLabel(shelf: Shelf, code: string): Scanned | null {
  const parts = /^2(\d)(\d{5})(\d{5})\d$/.exec(code);
  if (!parts || !hasEanCheck(code)) return null;
  const [, kind = "0", plu = "", value = "0"] = parts;
  const good =
    shelf.byCode.get(plu) ??
    shelf.byCode.get(plu.replace(/^0+/, "")) ??
    shelf.byCode.get(`2${kind}${plu}`) ??
    shelf.byCode.get(`2${kind}${plu}000000`);
  if (!good) return null;
  const amount = Number(value);
  if (amount === 0) return { good };
  if (Number(kind) < 5) return { good, price: amount };
  return {
    good,
    quantity:
      good.unit === "gram" || good.decimals === 0
        ? String(amount)
        : trimZeros(`${Math.floor(amount / 1000)}.${String(amount % 1000).padStart(3, "0")}`),
  };
}

const trimZeros = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

function hasEanCheck(code: string): boolean {
  const digits = Array.from(code, Number);
  const total = digits.slice(0, 12).reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0);
  return (10 - (total % 10)) % 10 === digits[12];
}
