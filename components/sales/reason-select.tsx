// Promises a reason with every discount, in one tap.
"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { discountReasons } from "./reason-words";

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
