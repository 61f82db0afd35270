// Promises products and quotients that are exact until they are rounded once, as the database rounds numerics: half away from zero.
// Whole numbers over powers of ten, which every browser can without a library.

/** A decimal as it is written: "11.52", 19, "-3". */
export type Decimal = string | number;

/** As a whole number over a power of ten. */
function parts(value: Decimal): { whole: bigint; over: bigint } {
  const [, sign = "", digits = "", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (digits === "") throw new Error(`Not a decimal: ${value}`);
  return { whole: BigInt(sign + digits + part), over: 10n ** BigInt(part.length) };
}

/** Half away from zero is how prices round; "up" is what a limit allows at most. */
export type Rounding = "half" | "up";

/** All of `times` multiplied, divided by all of `by`, to a whole number. */
export function ratio(times: readonly Decimal[], by: readonly Decimal[] = [], rounding: Rounding = "half"): bigint {
  let above = 1n;
  let below = 1n;
  for (const { whole, over } of times.map(parts)) {
    above *= whole;
    below *= over;
  }
  for (const { whole, over } of by.map(parts)) {
    above *= over;
    below *= whole;
  }
  const isNegative = above < 0n !== below < 0n;
  const size = (of: bigint) => (of < 0n ? -of : of);
  const [over, under] = [size(above), size(below)];
  const result = rounding === "up" ? (over + under - 1n) / under : (2n * over + under) / (2n * under);
  return isNegative ? -result : result;
}

/** Exact, however many decimals each has. */
export function sumOf(values: readonly Decimal[]): string {
  const all = values.map(parts);
  const over = all.reduce((most, one) => (one.over > most ? one.over : most), 1n);
  const total = all.reduce((sum, one) => sum + one.whole * (over / one.over), 0n);
  return decimal(total, String(over).length - 1);
}

/** 11520 with three decimals is "11.52". */
export function decimal(whole: bigint, decimals: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  const exact = decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, "");
  return whole < 0n ? `-${exact}` : exact;
}
