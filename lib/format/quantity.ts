// Promises that a quantity stays the decimal string it is: 11.52 g is never 11.519999.
import Big from "big.js";

/** A decimal string of at most four decimals, without trailing zeros. */
export type Quantity = string;

/** The strict kind refuses JavaScript numbers, so a float cannot slip in. Made on use, so that a page which never reckons carries no Big. */
function decimal(quantity: Quantity): Big.Big {
  const Strict = Big();
  Strict.strict = true;
  return Strict(quantity);
}

export function addQuantity(a: Quantity, b: Quantity): Quantity {
  return decimal(a).plus(decimal(b)).toFixed();
}

export function subtractQuantity(a: Quantity, b: Quantity): Quantity {
  return decimal(a).minus(decimal(b)).toFixed();
}

export function multiplyQuantity(a: Quantity, b: Quantity): Quantity {
  return decimal(a).times(decimal(b)).toFixed();
}

export function compareQuantity(a: Quantity, b: Quantity): -1 | 0 | 1 {
  return decimal(a).cmp(decimal(b));
}

/** "11,520" becomes "11.52"; null where it is not a quantity or has more than four decimals. Groups are not read: 1.234 kg is 1.234. */
export function parseQuantity(text: string): Quantity | null {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d*)(?:[.,](\d{0,4}))?$/.exec(text.trim()) ?? [];
  if (whole + part === "") return null;
  const exact = `${whole.replace(/^0+(?=\d)/, "") || "0"}.${part}`.replace(/\.?0*$/, "");
  return exact === "0" ? "0" : sign + exact;
}

const intlUnits: Record<string, string> = {
  gram: "gram",
  kilogram: "kilogram",
  milliliter: "milliliter",
  liter: "liter",
  centimeter: "centimeter",
  meter: "meter",
  hour: "hour",
  minute: "minute",
};

const formats = new Map<string, Intl.NumberFormat>();

function quantityFormat(locale: string, unit: string | undefined, signed: boolean): Intl.NumberFormat {
  const known = unit ? intlUnits[unit] : undefined;
  const id = `${locale} ${known} ${signed}`;
  let format = formats.get(id);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 4,
      signDisplay: signed ? "exceptZero" : "auto",
      ...(known ? { style: "unit", unit: known, unitDisplay: "short" } : {}),
    });
    formats.set(id, format);
  }
  return format;
}

export interface QuantityOptions {
  /** Shows + as well as −, for movements. */
  signed?: boolean;
}

/** "11.52" and gram make «11.52 g»; pieces are counted without a word. */
export function formatQuantity(
  quantity: Quantity,
  unit: string | undefined,
  locale: string,
  options: QuantityOptions = {},
): string {
  const text = quantityFormat(locale, unit, options.signed ?? false).format(quantity as Intl.StringNumericLiteral);
  return unit && unit !== "piece" && !intlUnits[unit] ? `${text} ${unit}` : text;
}

/** «g», «kg», … for the place beside a field; empty for pieces. */
export function unitSymbol(unit: string, locale: string): string {
  if (!intlUnits[unit]) return unit === "piece" ? "" : unit;
  const parts = quantityFormat(locale, unit, false).formatToParts(1);
  return parts.find((part) => part.type === "unit")?.value ?? unit;
}

/** What a locale's keyboard and keypad write between whole and part: "," or ".". */
export function decimalSign(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
}
