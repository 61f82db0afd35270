// Promises that a quantity stays the decimal string it is: 11.52 g is never 11.519999. Reckoned in whole ten-thousandths, which every
// browser can without a library.
import { decimal } from "./exact";

/** A decimal string of at most four decimals, without trailing zeros. */
export type Quantity = string;

/** Refuses what is no decimal string, JavaScript numbers included, so a float cannot slip in. */
function parts(quantity: Quantity): bigint {
  const [, sign, whole = "", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(quantity) ?? [];
  const rest = part.slice(4);
  if (typeof quantity !== "string" || whole === "" || /[1-9]/.test(rest))
    throw new Error(`Not a quantity: ${quantity}`);
  const value = BigInt(whole + part.slice(0, 4).padEnd(4, "0"));
  return sign ? -value : value;
}

const quantityOf = (value: bigint, decimals = 4): Quantity => decimal(value, decimals);

export function addQuantity(a: Quantity, b: Quantity): Quantity {
  return quantityOf(parts(a) + parts(b));
}

export function subtractQuantity(a: Quantity, b: Quantity): Quantity {
  return quantityOf(parts(a) - parts(b));
}

/** Exact, so it may have more decimals than can be posted: whoever posts it is told. */
export function multiplyQuantity(a: Quantity, b: Quantity): Quantity {
  return quantityOf(parts(a) * parts(b), 8);
}

export function compareQuantity(a: Quantity, b: Quantity): -1 | 0 | 1 {
  const difference = parts(a) - parts(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
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
