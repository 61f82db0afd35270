// Promises what there is of a product as numbers to be read at one look, each of which says why on a tap; and how long it will last.
"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import { useNow } from "@/lib/format/use-now";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { ProductPage } from "@/lib/stock/board";
import { daysOfCover } from "@/lib/stock/cover";
import { Why } from "./why";

export function ProductFigures({ product }: { product: ProductPage }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const now = useNow();
  const cover = daysOfCover(product.available, product.series);
  const figure = (quantity: string) => {
    const said = format.quantity(quantity, product.unit);
    const around = (shown: ReactNode) => (
      <Why productId={product.id} name={product.name} said={said}>
        {shown}
      </Why>
    );
    return { value: said, around };
  };
  return (
    <section aria-label={t("figures.title")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure
        label={t("column.onHand")}
        {...figure(product.onHand)}
        history={product.series.map((day) => Number(day.onHand))}
      />
      <Figure label={t("column.reserved")} {...figure(product.reserved)} />
      <Figure
        label={t("column.available")}
        {...figure(product.available)}
        meaning={product.status === "low" || product.status === "out" ? product.status : undefined}
      />
      <Figure
        label={t("column.cover")}
        value={cover === null ? t("none") : t("days", { days: cover })}
        age={
          cover === null || now === null
            ? undefined
            : t("product.outOn", { date: format.time(new Date(now.getTime() + cover * 86_400_000), "day") })
        }
      />
    </section>
  );
}
