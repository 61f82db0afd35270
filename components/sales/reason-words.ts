// Promises a discount's reason in the person's language; one that came from elsewhere as it was written.
"use client";

import { useTranslations } from "next-intl";

export const discountReasons = ["regular", "damaged", "promotion", "price_match", "staff"] as const;

export function useReason() {
  const t = useTranslations("sales");
  return (reason: string) => {
    const known = discountReasons.find((one) => one === reason);
    return known ? t(`reason.${known}`) : reason;
  };
}
