// Promises that «2 left, 3 wanted» is settled with one tap: sell what is there, take it off, «found on the shelf», or promise it for later.
"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { makeFormat } from "@/lib/format/use-format";
import { type Cart, type CartLine, removeLine } from "@/lib/sales/cart";
import { changeCart } from "@/lib/sales/cart-store";
import type { Short, Till } from "@/lib/sales/till";

interface ShortProps {
  till: Till;
  short: readonly Short[];
  cart: Cart;
  format: ReturnType<typeof makeFormat>;
  onSetLine: (id: string, change: Partial<CartLine>) => void;
  onFound: (short: Short) => void;
  onSettled: () => void;
  onBack: () => void;
}

const BACKORDER_DAYS = 14;
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export function ShortLines({ till, short, cart, format, onSetLine, onFound, onSettled, onBack }: ShortProps) {
  const t = useTranslations("sales");
  const [date, setDate] = useState(() => dayIn(BACKORDER_DAYS));
  const linesOf = (one: Short) => cart.lines.filter((line) => line.inventoryId === one.inventoryId);
  const isSettled = (one: Short) => {
    const wanted = linesOf(one).reduce(
      (sum, line) => sum + (line.backorderDate || line.found ? 0 : Number(line.quantity)),
      0,
    );
    return wanted <= Number(one.available);
  };
  /** The first line takes what is left, further lines of the same good go. */
  function sellWhatIsThere(one: Short) {
    const [first, ...others] = linesOf(one);
    if (first) onSetLine(first.id, { quantity: one.available });
    for (const line of others) changeCart((before) => removeLine(before, line.id));
    settle(one);
  }
  function remove(one: Short) {
    for (const line of linesOf(one)) changeCart((before) => removeLine(before, line.id));
    settle(one);
  }
  function promise(one: Short) {
    for (const line of linesOf(one)) onSetLine(line.id, { backorderDate: date });
    settle(one);
  }
  function settle(one: Short) {
    if (short.every((other) => other === one || isSettled(other))) onSettled();
  }
  const open = short.filter((one) => !isSettled(one));
  return (
    <div className="flex flex-col gap-4 pb-1">
      <ul className="flex flex-col gap-3">
        {open.map((one) => {
          const [line] = linesOf(one);
          const available = format.quantity(one.available, line?.unit);
          return (
            <li key={one.inventoryId} className="line flex flex-col gap-3 rounded-md border-out/30 p-4">
              <p role="alert" className="flex items-start gap-2.5">
                <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-out" />
                <span>
                  <strong className="block font-semibold">{line?.name ?? one.sku}</strong>
                  <span className="figure text-out">
                    {t("short.left", { wanted: format.quantity(one.requested, line?.unit), left: available })}
                  </span>
                  {Number(one.leased) > 0 ? (
                    <span className="figure block text-muted text-sm">
                      {t("short.leased", { quantity: format.quantity(one.leased, line?.unit) })}
                    </span>
                  ) : null}
                </span>
              </p>
              <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
                {Number(one.available) > 0 ? (
                  <Button look="primary" size="lg" onClick={() => sellWhatIsThere(one)}>
                    {t("short.sell", { quantity: available })}
                  </Button>
                ) : null}
                <Button size="lg" onClick={() => remove(one)}>
                  {t("short.remove")}
                </Button>
                {till.register.shortPolicy !== "stop" && till.may.found ? (
                  <Button size="lg" onClick={() => onFound(one)}>
                    {t("short.found")}
                  </Button>
                ) : null}
                {till.register.shortPolicy === "backorder" ? (
                  <div className="flex items-end gap-2 sm:col-span-2">
                    <Field label={t("short.by")} className="min-w-0 flex-1">
                      <Input
                        type="date"
                        size="lg"
                        min={dayIn(0)}
                        value={date}
                        onChange={(event) => setDate(event.currentTarget.value)}
                      />
                    </Field>
                    <Button size="lg" disabled={date < dayIn(0)} onClick={() => promise(one)}>
                      {t("short.backorder")}
                    </Button>
                  </div>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <Button look="quiet" onClick={onBack} className="mx-auto">
        {t("short.back")}
      </Button>
    </div>
  );
}
