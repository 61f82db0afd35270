// Promises that goods in the hand can be sold although the count says otherwise: how many were found and why; the PIN comes with the payment.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { parseQuantity, subtractQuantity } from "@/lib/format/quantity";
import type { makeFormat } from "@/lib/format/use-format";
import type { Cart } from "@/lib/sales/cart";
import type { Short } from "@/lib/sales/till";

interface FoundProps {
  short: Short;
  cart: Cart;
  format: ReturnType<typeof makeFormat>;
  onFound: (lineId: string, found: { quantity: string; reason: string }) => void;
  onBack: () => void;
}

const reasons = ["on_shelf", "not_booked_in", "miscounted", "returned"] as const;

export function FoundStep({ short, cart, format, onFound, onBack }: FoundProps) {
  const t = useTranslations("sales");
  const line = cart.lines.find((one) => one.inventoryId === short.inventoryId);
  const missing = subtractQuantity(short.requested, short.available);
  const [text, setText] = useState(missing);
  const [reason, setReason] = useState<(typeof reasons)[number]>("on_shelf");
  const quantity = parseQuantity(text);
  const isEnough = quantity !== null && Number(quantity) >= Number(missing);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (line && quantity && isEnough) onFound(line.id, { quantity, reason });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 pb-1">
      <p>{t("found.text", { name: line?.name ?? short.sku, missing: format.quantity(missing, line?.unit) })}</p>
      <Field
        label={t("found.quantity")}
        error={isEnough ? undefined : t("found.less", { missing: format.quantity(missing, line?.unit) })}
      >
        <Input inputMode="decimal" value={text} onChange={(event) => setText(event.currentTarget.value)} size="lg" />
      </Field>
      <Field label={t("found.reason")}>
        <Select
          value={reason}
          onValue={setReason}
          options={reasons.map((one) => ({ value: one, label: t(`found.${one}`) }))}
        />
      </Field>
      <Button type="submit" look="primary" size="xl" wide disabled={!isEnough}>
        {t("found.do")}
      </Button>
      <Button look="quiet" onClick={onBack} className="mx-auto">
        {t("back")}
      </Button>
    </form>
  );
}
