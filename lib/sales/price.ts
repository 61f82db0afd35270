/**
 * What a cart comes to, by the rules of `internal.draft_lines`: rounding half up, once per line and once per tax of a line; a cart
 * discount is spread over the lines by largest remainder. The database decides; this is its preview, and a property test
 * (db/functions/sales/price.property.test.ts) holds the two together. Quantities are decimal strings, money whole minor units.
 */
import { ratio, sumOf } from "@/lib/format/exact";

export type Discount = { percent: number; reason: string } | { amount: number; reason: string };
export interface TaxClass {
  included: boolean;
  rates: readonly { name: string; percent: string }[];
}
export interface PricedInput {
  unitPrice: number;
  quantity: string;
  discount?: Discount | undefined;
  tax: TaxClass;
}
export interface PricedLine {
  gross: number;
  discount: number;
  cartDiscount: number;
  tax: number;
  total: number;
}
export interface TaxGroup {
  name: string;
  percent: string;
  included: boolean;
  net: number;
  tax: number;
}
export interface Price {
  lines: PricedLine[];
  subtotal: number;
  discount: number;
  tax: number;
  returned: number;
  total: number;
  taxes: TaxGroup[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function grossOf(unitPrice: number, quantity: string): number {
  return Number(ratio([unitPrice, quantity]));
}

export function discountOf(discount: Discount | undefined, of: number): number {
  if (!discount) return 0;
  return "amount" in discount ? discount.amount : Number(ratio([of, discount.percent], [100]));
}

/** One tax of one line, rounded by itself; an included one is a part of the price, another comes on top. */
export function taxOf(net: number, percent: string, tax: TaxClass): number {
  const base = tax.included ? sumOf([100, ...tax.rates.map((rate) => rate.percent)]) : 100;
  return Number(ratio([net, percent], [base]));
}

/** Whole shares of an amount, in proportion to the parts; what is left over goes to the largest remainders, the first first. */
export function spread(amount: number, parts: readonly number[]): number[] {
  const all = BigInt(sum(parts));
  if (all <= 0n) return parts.map(() => 0);
  const exact = parts.map((part, index) => {
    const product = BigInt(amount) * BigInt(part);
    return { index, share: Number(product / all), remainder: product % all };
  });
  const left = amount - sum(exact.map((one) => one.share));
  const ranked = exact.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  const extra = new Set(ranked.slice(0, left).map((one) => one.index));
  return exact.map((one) => one.share + (extra.has(one.index) ? 1 : 0));
}

export function priceCart(input: readonly PricedInput[], cartDiscount?: Discount, returned = 0): Price {
  const nets = input.map((line) => {
    const gross = grossOf(line.unitPrice, line.quantity);
    const discount = discountOf(line.discount, gross);
    return { gross, discount, net: gross - discount };
  });
  const subtotal = sum(nets.map((line) => line.net));
  const discount = discountOf(cartDiscount, subtotal);
  const shares = spread(
    discount,
    nets.map((line) => line.net),
  );
  const groups = new Map<string, TaxGroup>();
  const lines = input.map((line, index): PricedLine => {
    const net = (nets[index]?.net ?? 0) - (shares[index] ?? 0);
    const taxes = line.tax.rates.map((rate) => ({ ...rate, tax: taxOf(net, rate.percent, line.tax) }));
    const tax = sum(taxes.map((one) => one.tax));
    const total = net + (line.tax.included ? 0 : tax);
    for (const one of taxes) addTo(groups, one, line.tax.included, total - tax);
    return {
      gross: nets[index]?.gross ?? 0,
      discount: nets[index]?.discount ?? 0,
      cartDiscount: shares[index] ?? 0,
      tax,
      total,
    };
  });
  const total = sum(lines.map((line) => line.total)) - returned;
  return {
    lines,
    subtotal,
    discount,
    tax: sum(lines.map((line) => line.tax)),
    returned,
    total,
    taxes: [...groups.values()].toSorted(byName),
  };
}

function addTo(
  groups: Map<string, TaxGroup>,
  one: { name: string; percent: string; tax: number },
  included: boolean,
  net: number,
) {
  const id = `${one.name} ${one.percent} ${included}`;
  const group = groups.get(id) ?? { name: one.name, percent: one.percent, included, net: 0, tax: 0 };
  groups.set(id, { ...group, net: group.net + net, tax: group.tax + one.tax });
}

/** «VAT 19 %», whether or not the shop wrote the percent into the name. */
export const taxName = (tax: { name: string; percent: string }) =>
  tax.name.includes("%") ? tax.name : `${tax.name} ${tax.percent} %`;

const byName = (a: TaxGroup, b: TaxGroup) =>
  a.name === b.name
    ? Number(a.percent) - Number(b.percent) || Number(a.included) - Number(b.included)
    : a.name < b.name
      ? -1
      : 1;
