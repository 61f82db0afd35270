// Promises one list of languages. A new language is one folder under messages/ and one line here.

export const locales = ["en", "de", "es"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";
export const localeCookie = "locale";

/** Each language is named in itself: who cannot read the page must still find theirs. */
export const localeNames: Record<Locale, string> = { en: "English", de: "Deutsch", es: "Español" };

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** Which way a language is written; the screens only know start and end. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr";
}

export function toLocale(value: string | undefined): Locale | undefined {
  const language = value?.trim().toLowerCase().split("-")[0];
  return locales.find((locale) => locale === language);
}

/** The browser's languages that we speak, with their regions, in the order of their weights. */
function spoken(header: string | null | undefined): { tag: string; locale: Locale }[] {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag, ...parameters] = part.split(";");
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      return { tag: tag?.trim() ?? "", weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.flatMap(({ tag }) => {
    const locale = toLocale(tag);
    return locale && isWellFormed(tag) ? [{ tag, locale }] : [];
  });
}

/** The first language of a header that we speak; who names none, or any, is no person. */
export function speaks(header: string | null | undefined): Locale | null {
  return spoken(header)[0]?.locale ?? null;
}

/**
 * The language a person chose, else the browser's first that we speak; with its region where the browser names one,
 * because a date or an amount is written differently in Zürich and in Berlin, while the words are the same.
 */
export function chooseLocale(chosen: Locale | undefined, header: string | null | undefined): string {
  const heard = spoken(header);
  return (chosen ? heard.find((one) => one.locale === chosen)?.tag : heard[0]?.tag) ?? chosen ?? defaultLocale;
}

/** Intl throws on a tag it cannot read, and the header is whatever a caller sent. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** A zone this runtime does not know must not break a page: Intl would throw on it. */
export function toTimeZone(value: string | undefined): string | undefined {
  if (!value) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
