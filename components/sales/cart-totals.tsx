// Promises that the total is the largest text on the screen, and that every step to it can be read above it.
"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { makeFormat } from "@/lib/format/use-format";
import type { Cart } from "@/lib/sales/cart";
import { type Price, taxName } from "@/lib/sales/price";
import { useReason } from "./reason-words";

interface TotalsProps {
  cart: Cart;
  price: Price;
  format: ReturnType<typeof makeFormat>;
  onClearDiscount: () => void;
}

export function CartTotals({ cart, price, format, onClearDiscount }: TotalsProps) {
  const t = useTranslations("sales");
  const reasonOf = useReason();
  return (
    <div className="line-t shrink-0 px-4 pt-2.5 pb-3">
      <dl className="figure flex flex-col gap-0.5 text-sm">
        {price.discount > 0 || price.taxes.some((tax) => !tax.included) ? (
          <Row name={t("totals.subtotal")} value={format.money(price.subtotal)} />
        ) : null}
        {cart.discount ? (
          <Row
            name={
              <>
                {t("totals.discount", { reason: reasonOf(cart.discount.reason) })}
                <button
                  type="button"
                  aria-label={t("totals.clearDiscount")}
                  onClick={onClearDiscount}
                  className="target ms-1 inline-grid size-6 place-items-center rounded-sm align-middle hover:bg-hover"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </button>
              </>
            }
            value={format.money(-price.discount)}
          />
        ) : null}
        {price.taxes
          .filter((tax) => tax.tax !== 0)
          .map((tax) => (
            <Row
              key={`${tax.name} ${tax.percent} ${tax.included}`}
              name={t(tax.included ? "totals.included" : "totals.added", { tax: taxName(tax) })}
              value={format.money(tax.tax)}
              isMuted
            />
          ))}
        {price.returned > 0 ? <Row name={t("totals.returned")} value={format.money(-price.returned)} /> : null}
      </dl>
      <div className="mt-1 flex items-end justify-between gap-3">
        <span className="pb-1 text-muted text-sm">{t("totals.total")}</span>
        <output aria-label={t("totals.total")} className="figure truncate font-semibold text-2xl">
          {format.money(price.total)}
        </output>
      </div>
    </div>
  );
}

function Row({ name, value, isMuted = false }: { name: ReactNode; value: string; isMuted?: boolean }) {
  return (
    <div className={isMuted ? "flex justify-between gap-3 text-muted text-xs" : "flex justify-between gap-3"}>
      <dt className="min-w-0 truncate">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
