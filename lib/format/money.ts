// Promises that money is written from minor units, and that no amount passes through a float on its way to the screen.

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(locale: string, currency: string, display: "symbol" | "code" | "none", signed: boolean) {
  const id = `${locale} ${currency} ${display} ${signed}`;
  let format = formats.get(id);
  if (!format) {
    const most = currencyDigits(currency);
    format = new Intl.NumberFormat(locale, {
      signDisplay: signed ? "exceptZero" : "auto",
      minimumFractionDigits: most,
      maximumFractionDigits: most,
      ...(display === "none"
        ? { style: "decimal" }
        : { style: "currency", currency, currencyDisplay: display === "code" ? "code" : "narrowSymbol" }),
    });
    formats.set(id, format);
  }
  return format;
}

const digits: Record<string, number> = {};

/** How many digits a currency's minor unit has: 2 for euro, 0 for yen, 3 for dinar. Asked of Intl once: each amount on a screen wants to know. */
export function currencyDigits(currency: string): number {
  return (digits[currency] ??=
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2);
}

/** 1250 and 2 places make "12.50": text, so that Intl formats it exactly. */
export function minorToDecimal(minor: number | bigint, places: number): string {
  const negative = minor < 0;
  const whole = BigInt(minor) * (negative ? -1n : 1n);
  const text = whole.toString().padStart(places + 1, "0");
  const cut = text.length - places;
  return `${negative ? "-" : ""}${text.slice(0, cut)}${places > 0 ? `.${text.slice(cut)}` : ""}`;
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
