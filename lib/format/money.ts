// Promises that money is read and written in minor units, and that no amount passes through a float on its way to the screen.

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(locale: string, currency: string, display: "symbol" | "code" | "none", signed: boolean) {
  const id = `${locale} ${currency} ${display} ${signed}`;
  let format = formats.get(id);
  if (!format) {
    const digits = currencyDigits(currency);
    format = new Intl.NumberFormat(locale, {
      signDisplay: signed ? "exceptZero" : "auto",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...(display === "none"
        ? { style: "decimal" }
        : { style: "currency", currency, currencyDisplay: display === "code" ? "code" : "narrowSymbol" }),
    });
    formats.set(id, format);
  }
  return format;
}

/** How many digits a currency's minor unit has: 2 for euro, 0 for yen, 3 for dinar. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** 1250 and 2 digits make "12.50": text, so that Intl formats it exactly. */
export function minorToDecimal(minor: number | bigint, digits: number): string {
  const negative = minor < 0;
  const whole = BigInt(minor) * (negative ? -1n : 1n);
  const text = whole.toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  return `${negative ? "-" : ""}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ""}`;
}

export interface MoneyOptions {
  /** "code" where two currencies meet, "none" in a column whose head names the currency. */
  display?: "symbol" | "code" | "none";
  /** Shows + as well as −, for differences. */
  signed?: boolean;
}

export function formatMoney(
  minor: number | bigint,
  currency: string,
  locale: string,
  options: MoneyOptions = {},
): string {
  const { display = "symbol", signed = false } = options;
  const decimal = minorToDecimal(minor, currencyDigits(currency));
  return currencyFormat(locale, currency, display, signed).format(decimal as Intl.StringNumericLiteral);
}

/** The sign of a currency as this locale writes it: "€", "$", "CHF". */
export function currencySymbol(currency: string, locale: string): string {
  const parts = currencyFormat(locale, currency, "symbol", false).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

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
