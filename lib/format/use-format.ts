// Promises that a component formats money, quantities and times in the person's language without naming it each time.
// Works in server and client components alike; where the shop's currency matters it is given once: `useFormat("EUR")`.
import { useLocale, useTimeZone } from "next-intl";
import { useMemo } from "react";
import { formatMoney, type MoneyOptions } from "./money";
import { formatQuantity, type QuantityOptions } from "./quantity";
import { formatAgo, formatTime, type TimeShape } from "./time";

export function makeFormat(locale: string, timeZone: string, currency: string) {
  const number = new Intl.NumberFormat(locale);
  return {
    locale,
    timeZone,
    currency,
    money: (minor: number | bigint, options?: MoneyOptions) => formatMoney(minor, currency, locale, options),
    quantity: (quantity: string, unit?: string, options?: QuantityOptions) =>
      formatQuantity(quantity, unit, locale, options),
    number: (value: number) => number.format(value),
    percent: (share: number, digits = 0) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share),
    time: (at: Date | string, shape: TimeShape = "moment") => formatTime(at, shape, locale, timeZone),
    ago: (at: Date | string, now: Date) => formatAgo(at, now, locale),
  };
}

/**
 * The same object as long as language, zone and currency stay, so that it may stand in a list of dependencies. The zone is named where
 * the page may have been sent before anybody signed in.
 */
export function useFormat(currency = "EUR", zone?: string) {
  const locale = useLocale();
  const known = useTimeZone() ?? "UTC";
  const timeZone = zone ?? known;
  return useMemo(() => makeFormat(locale, timeZone, currency), [locale, timeZone, currency]);
}
