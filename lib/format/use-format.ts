// Promises that a component formats money, quantities and times in the person's language without naming it each time.
// Works in server and client components alike; where the shop's currency matters it is given once: `useFormat("EUR")`.
import { useLocale, useTimeZone } from "next-intl";
import { formatMoney, type MoneyOptions } from "./money";
import { formatQuantity, type QuantityOptions } from "./quantity";
import { formatAgo, formatTime, type TimeShape } from "./time";

export function useFormat(currency = "EUR") {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return {
    locale,
    timeZone,
    money: (minor: number | bigint, options?: MoneyOptions) => formatMoney(minor, currency, locale, options),
    quantity: (quantity: string, unit?: string, options?: QuantityOptions) =>
      formatQuantity(quantity, unit, locale, options),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    percent: (share: number, digits = 0) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits, signDisplay: "auto" }).format(
        share,
      ),
    time: (at: Date | string, shape: TimeShape = "moment") => formatTime(at, shape, locale, timeZone),
    ago: (at: Date | string, now: Date) => formatAgo(at, now, locale),
  };
}
