// Promises the last two weeks of a product as a line beside its figures; until it is known, its place is kept.
"use client";

import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/ui/sparkline";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function Trend({ values, unit }: { values: readonly string[] | undefined; unit: string }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const [first, last] = [values?.[0], values?.at(-1)];
  return (
    <Sparkline
      className="h-5 w-20"
      values={(values ?? []).map(Number)}
      label={
        first === undefined || last === undefined
          ? undefined
          : t("trend", {
              days: values?.length ?? 0,
              from: format.quantity(first, unit),
              to: format.quantity(last, unit),
            })
      }
    />
  );
}
