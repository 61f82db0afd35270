/** How another system's export becomes a list of ours: known by its heads, then row by row into the members of `readCsv`. */

/** A line of the file, by its heads in small letters. */
export type Cells = Record<string, string>;
export type Mapped = Record<string, string>;

export interface Source {
  id: "square" | "shopify" | "loyverse";
  recognises: (heads: readonly string[]) => boolean;
  /** Rows that are no product (a picture, a part of a bundle) become null. Called once a file, so that rows may lean on those above. */
  reader: (money: Money) => (cells: Cells) => Mapped | null;
}

/** «12.50», «$1,234.50», «12,50» as whole minor units; what is no amount stays as it is, so that its line can say so. */
export type Money = (text: string | undefined) => string;

export const moneyIn =
  (minorDigits: number): Money =>
  (text = "") => {
    const plain = text.replace(/[^\d.,-]/g, "");
    if (!/^\d/.test(plain)) return text;
    const decimalAt = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
    // «1,234» has thousands, «12,5» and «12,50» have decimals
    const hasDecimals = decimalAt >= 0 && plain.length - decimalAt - 1 !== 3;
    const whole = (hasDecimals ? plain.slice(0, decimalAt) : plain).replace(/[.,]/g, "");
    const decimals = hasDecimals ? plain.slice(decimalAt + 1) : "";
    if (decimals.replace(/0+$/, "").length > minorDigits) return text;
    return `${whole}${decimals.slice(0, minorDigits).padEnd(minorDigits, "0")}`.replace(/^0+(?=\d)/, "");
  };

/** A SKU for what had none, from words that name it. */
export function skuFrom(...words: (string | undefined)[]): string {
  const text = words.filter(Boolean).join("-");
  return text
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64);
}

/** «Mug, large, blue»: the product's name and what this one of it is. */
export const nameOf = (name: string | undefined, options: (string | undefined)[]): string =>
  [name, ...options.filter((option) => option && !/^(default title|regular)$/i.test(option))]
    .filter(Boolean)
    .join(", ");

/** Leaves out what the file left empty. */
export const filled = (row: Record<string, string | undefined>): Mapped =>
  Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== ""),
  );

/** The first head that begins so and holds something: columns that name a store come once a store. */
export const firstOf = (cells: Cells, head: string): string | undefined =>
  Object.entries(cells).find(([name, cell]) => (name === head || name.startsWith(`${head} [`)) && cell !== "")?.[1];

/** What is sold by weight or volume, in the units we know. */
export function unitOf(text: string | undefined): { unit?: string; decimals?: string } {
  const known: [RegExp, string][] = [
    [/\b(kg|kilogram)/i, "kilogram"],
    [/\b(g|gram)/i, "gram"],
    [/\b(ml|millilit)/i, "milliliter"],
    [/\b(l|lit)/i, "liter"],
    [/\b(m|met)/i, "meter"],
    [/\b(h|hour)/i, "hour"],
  ];
  const unit = known.find(([words]) => words.test(text ?? ""))?.[1];
  return unit ? { unit, decimals: "3" } : {};
}
