// Promises that what comes back in an exchange stands in the cart, with its worth taken off.
"use client";

import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { makeFormat } from "@/lib/format/use-format";
import type { Cart } from "@/lib/sales/cart";

interface ReturnRowsProps {
  cart: Cart;
  format: ReturnType<typeof makeFormat>;
  onTakeOff: (name: string, step: (before: Cart) => Cart) => void;
}

export function ReturnRows({ cart, format, onTakeOff }: ReturnRowsProps) {
  const t = useTranslations("sales");
  return cart.returns.map((line) => (
    <li key={line.lineId} className="line-b flex items-center gap-3 bg-info-soft py-1.5 ps-4 pe-1.5 text-sm">
      <Undo2 aria-hidden="true" className="size-4 shrink-0 text-info" />
      <span className="min-w-0 flex-1 leading-4.5">
        <span className="block truncate font-medium">{line.name}</span>
        <span className="figure block truncate text-muted text-xs">
          {t("cart.returned", { quantity: format.quantity(line.quantity), number: line.saleNumber })}
        </span>
      </span>
      <span className="figure font-medium">{format.money(-line.worth)}</span>
      <button
        type="button"
        aria-label={t("cart.keepReturned", { name: line.name })}
        onClick={() =>
          onTakeOff(line.name, (before) => ({
            ...before,
            returns: before.returns.filter((one) => one.lineId !== line.lineId),
          }))
        }
        className="grid size-11 place-items-center rounded-md text-muted hover:bg-hover"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </li>
  ));
}
