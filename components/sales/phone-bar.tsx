// Promises that on a phone the total is always in sight, one thumb from the cart and from paying.
"use client";

import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { makeFormat } from "@/lib/format/use-format";
import { type Cart, isEmpty } from "@/lib/sales/cart";
import type { Price } from "@/lib/sales/price";

interface PhoneBarProps {
  cart: Cart;
  price: Price;
  format: ReturnType<typeof makeFormat>;
  onShow: () => void;
  onPay: () => void;
}

export function PhoneBar({ cart, price, format, onShow, onPay }: PhoneBarProps) {
  const t = useTranslations("sales");
  return (
    <div className="line-t fixed inset-x-0 bottom-0 z-20 flex items-center gap-3 bg-surface p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] lg:hidden">
      <button
        type="button"
        onClick={onShow}
        className="flex h-14 min-w-0 flex-1 items-center gap-3 rounded-md px-3 text-start hover:bg-hover"
      >
        <ChevronUp aria-hidden="true" className="size-5 shrink-0 text-muted" />
        <span className="min-w-0">
          <span className="block text-muted text-xs">{t("cart.count", { count: cart.lines.length })}</span>
          <span className="figure block truncate font-semibold text-lg leading-6">{format.money(price.total)}</span>
        </span>
      </button>
      <button type="button" disabled={isEmpty(cart)} onClick={onPay} className={buttonClass("primary", "xl")}>
        {t("cart.payShort")}
      </button>
    </div>
  );
}
