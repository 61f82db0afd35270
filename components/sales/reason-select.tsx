// Promises a reason with every discount, in one tap.
"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

export const discountReasons = ["regular", "damaged", "promotion", "price_match", "staff"] as const;

/** The reason in the person's language; one that came from elsewhere as it was written. */
export function useReason() {
  const t = useTranslations("sales");
  return (reason: string) => {
    const known = discountReasons.find((one) => one === reason);
    return known ? t(`reason.${known}`) : reason;
  };
}

export function ReasonSelect({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const t = useTranslations("sales");
  return (
    <Select
      aria-label={t("reason.discount")}
      value={value}
      onValue={onValue}
      options={discountReasons.map((one) => ({ value: one as string, label: t(`reason.${one}`) }))}
    />
  );
}
