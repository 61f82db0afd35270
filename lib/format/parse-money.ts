// Promises that money is read into minor units, in whichever way a person writes it.
import { currencyDigits } from "./money";

/** What a person typed, in minor units, or null. Both `,` and `.` are decimals; groups of three are groups. */
export function parseMoney(text: string, currency: string): number | null {
  const digits = currencyDigits(currency);
  const clean = text.replace(/[\s'’\u00a0\u202f]/g, "");
  const parts = splitDecimal(clean, digits);
  if (!parts || !/\d/.test(clean) || parts.fraction.length > digits) return null;
  const minor = Number(`${parts.whole}${parts.fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(minor)) return null;
  return clean.startsWith("-") ? -minor : minor;
}

function splitDecimal(text: string, digits: number): { whole: string; fraction: string } | null {
  const plain = /^-?(\d*)(?:[.,](\d*))?$/.exec(text);
  // "1.234" is one thousand and something, unless the currency has three decimals; there it is an amount.
  if (plain && (plain[2] ?? "").length <= digits) return { whole: plain[1] ?? "", fraction: plain[2] ?? "" };
  const grouped = /^-?(\d{1,3})([.,])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d*))?$/.exec(text);
  if (!grouped) return null;
  return { whole: `${grouped[1]}${grouped[3]?.replace(/[.,]/g, "")}`, fraction: grouped[4] ?? "" };
}
