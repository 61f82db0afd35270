// Promises a discount on the whole sale, by percent or amount, with a reason, and says beforehand when another must approve.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/radio-group";
import { parseMoney } from "@/lib/format/parse-money";
import { useFormat } from "@/lib/format/use-format";
import type { Cart } from "@/lib/sales/cart";
import { changeCart } from "@/lib/sales/cart-store";
import { type Discount, discountOf, type Price } from "@/lib/sales/price";
import type { Till } from "@/lib/sales/till";
import { ReasonSelect } from "./reason-select";

interface DiscountDialogProps {
  isOpen: boolean;
  onClose: () => void;
  till: Till;
  cart: Cart;
  price: Price;
}

export function DiscountDialog({ isOpen, onClose, till, price }: DiscountDialogProps) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const field = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<"percent" | "amount">("percent");
  const [text, setText] = useState("");
  const [reason, setReason] = useState("regular");
  const percent = Math.round(Number(text.replace(",", ".")) * 100) / 100;
  const amount = parseMoney(text, till.org.currency);
  const discount: Discount | null =
    text.trim() === ""
      ? null
      : kind === "percent"
        ? percent > 0 && percent <= 100
          ? { percent, reason }
          : null
        : amount !== null && amount > 0 && amount <= price.subtotal
          ? { amount, reason }
          : null;
  const off = discount ? discountOf(discount, price.subtotal) : 0;
  const needsOther =
    till.may.discount_over_limit !== "own" &&
    off > Math.ceil((price.subtotal * Number(till.limits.discountPercent)) / 100);
  function set(next: Discount) {
    changeCart((before) => ({ ...before, discount: next }));
    setText("");
    onClose();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (discount) set(discount);
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("discount.title")}
      description={t("discount.text", { subtotal: format.money(price.subtotal) })}
      width="sm"
      initialFocus={field}
    >
      <form onSubmit={submit} className="flex flex-col gap-4 pb-1">
        <Segmented
          label={t("discount.kind")}
          size="lg"
          value={kind}
          onValue={setKind}
          choices={[
            { value: "percent", label: "%" },
            { value: "amount", label: t("discount.amount") },
          ]}
        />
        {kind === "percent" ? (
          <div className="grid grid-cols-4 gap-2">
            {[5, 10, 15, 20].map((one) => (
              <Button key={one} size="lg" className="px-2!" onClick={() => set({ percent: one, reason })}>
                {one} %
              </Button>
            ))}
          </div>
        ) : null}
        <Field
          label={kind === "percent" ? t("discount.percent") : t("discount.amount")}
          hint={off > 0 ? t("discount.off", { amount: format.money(off) }) : undefined}
        >
          <Input
            ref={field}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            size="lg"
            className="figure"
          />
        </Field>
        <Field label={t("reason.discount")}>
          <ReasonSelect value={reason} onValue={setReason} />
        </Field>
        {needsOther ? (
          <p className="text-low text-sm">{t("discount.needsOther", { limit: till.limits.discountPercent })}</p>
        ) : null}
        <Button type="submit" look="primary" size="lg" wide disabled={!discount}>
          {t("discount.do")}
        </Button>
      </form>
    </Dialog>
  );
}
