// Promises that a duration reads the same everywhere on the instruments: milliseconds below a second, seconds above.
"use client";

import { useShopFormat } from "@/lib/staff/use-viewer";

export function useSaySeconds() {
  const { locale } = useShopFormat();
  return (seconds: number | null): string => {
    if (seconds === null) return "–";
    const isLong = seconds >= 1;
    return new Intl.NumberFormat(locale, {
      style: "unit",
      unit: isLong ? "second" : "millisecond",
      maximumFractionDigits: isLong || seconds < 0.01 ? 1 : 0,
    }).format(isLong ? seconds : seconds * 1_000);
  };
}
