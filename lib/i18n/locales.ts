// Promises one list of languages. A new language is one folder under messages/ and one line here.

export const locales = ["en", "de", "es"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";
export const localeCookie = "locale";
export const timeZoneCookie = "tz";

/** Each language is named in itself: who cannot read the page must still find theirs. */
export const localeNames: Record<Locale, string> = { en: "English", de: "Deutsch", es: "Español" };

export function toLocale(value: string | undefined): Locale | undefined {
  const language = value?.trim().toLowerCase().split("-")[0];
  return locales.find((locale) => locale === language);
}

/** The first of the browser's languages that we speak, in the order of their weights. */
export function fromAcceptLanguage(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag, ...parameters] = part.split(";");
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      return { locale: toLocale(tag), weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.find((one) => one.locale && one.weight > 0)?.locale ?? defaultLocale;
}

/** A wrong zone in a cookie must not break a page: Intl would throw on it. */
export function toTimeZone(value: string | undefined): string | undefined {
  if (!value) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
