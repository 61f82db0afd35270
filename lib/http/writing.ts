/** How figures, amounts and moments of a refusal are written in one language. Facts come from far away, so nothing here can throw. */
import type { Locale } from "@/lib/i18n/locales";
import { type FactsOf, listOf, textOf } from "./sentences";

export interface Writing {
  /** «0.5» as «0,5»; what is no number stays as it came. */
  figure: (value: unknown) => string;
  /** Minor units as money; as a bare figure where the currency is not told. */
  amount: (minor: unknown, currency: unknown) => string;
  /** A moment or a day; of a moment also the zone, because who reads it may sit elsewhere. */
  moment: (value: unknown) => string;
}

export function writingIn(language: Locale): Writing {
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const figure = (value: unknown) => {
    const text = textOf(value);
    return /^-?\d{1,15}(\.\d+)?$/.test(text) ? figures.format(Number(text)) : text;
  };
  return {
    figure,
    amount: (minor, currency) => {
      if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) return figure(minor);
      const money = new Intl.NumberFormat(language, { style: "currency", currency });
      return money.format(Number(textOf(minor)) / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2));
    },
    moment: (value) => {
      const text = textOf(value);
      const at = new Date(text);
      if (Number.isNaN(at.getTime())) return text;
      return /T/.test(text) ? `${moments.format(at)} UTC` : days.format(at);
    },
  };
}

/** The word for a value, by its name; what has none keeps its own. */
export function wordFor(value: unknown, words: Record<string, string>, otherwise = ""): string {
  const text = textOf(value);
  return Object.hasOwn(words, text) ? words[text]! : text.replaceAll("_", " ") || otherwise;
}

/** «a, b, c» of a list of names. */
export function namesOf(value: unknown, words: Record<string, string>): string {
  if (!Array.isArray(value)) return "";
  return value
    .slice(0, 5)
    .map((one) => wordFor(one, words))
    .filter((one) => one !== "")
    .join(", ");
}

export const eachOf = (value: unknown, say: (one: FactsOf) => string, between = "; ") =>
  listOf(value).map(say).join(between);
