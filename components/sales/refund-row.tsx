// Promises one line of a receipt: how many of it can still come back, and whether they go on the shelf or are broken.
"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/radio-group";
import { Stepper } from "@/components/ui/stepper";
import { addQuantity, compareQuantity, subtractQuantity } from "@/lib/format/quantity";
import type { makeFormat } from "@/lib/format/use-format";
import type { ReceiptLine } from "@/lib/sales/receipt";

export interface Wish {
  quantity: string;
  restock: boolean;
}

interface RowProps {
  line: ReceiptLine;
  left: string;
  wish: Wish | undefined;
  format: ReturnType<typeof makeFormat>;
  onWish: (wish: Wish) => void;
}

export function RefundRow({ line, left, wish, format, onWish }: RowProps) {
  const t = useTranslations("sales");
  const quantity = wish?.quantity ?? "0";
  const isNone = Number(left) <= 0;
  const isAll = Number(quantity) >= Number(left);
  // what is weighed comes back as a whole; pieces one by one
  const step = line.decimals > 0 ? left : "1";
  const set = (next: string) =>
    onWish({
      quantity: compareQuantity(next, "0") < 0 ? "0" : compareQuantity(next, left) > 0 ? left : next,
      restock: wish?.restock ?? true,
    });
  return (
    <li className="line-b flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5 text-sm">
      <span className="min-w-40 flex-1">
        <span className="block font-medium">{line.name}</span>
        <span className="figure block text-muted text-xs">
          {isNone
            ? t("refund.nothingLeft")
            : t("refund.leftOf", {
                left: format.quantity(left, line.unit),
                sold: format.quantity(line.quantity, line.unit),
              })}{" "}
          · {format.money(line.total)}
        </span>
      </span>
      {isNone ? null : (
        <>
          {Number(quantity) > 0 ? (
            <Segmented
              label={t("refund.condition")}
              value={(wish?.restock ?? true) ? "shelf" : "broken"}
              onValue={(next) => onWish({ quantity, restock: next === "shelf" })}
              size="lg"
              choices={[
                { value: "shelf", label: t("refund.shelf") },
                { value: "broken", label: t("refund.broken") },
              ]}
            />
          ) : null}
          <Stepper
            name={line.name}
            value={format.quantity(quantity, line.unit)}
            onMinus={() => set(subtractQuantity(quantity, step))}
            onPlus={() => set(addQuantity(quantity, step))}
            canPlus={!isAll}
          />
        </>
      )}
    </li>
  );
}
