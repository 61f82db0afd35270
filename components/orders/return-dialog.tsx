// Promises what came back, line by line, never more than went out, and whether it can be sold again.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { QuantityInput } from "@/components/ui/quantity-input";
import { useOrderAct } from "@/lib/orders/use-order-act";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { OrderDialogProps } from "./cancel-dialog";
import { Refused } from "./refused";

export function ReturnDialog({ isOpen, onClose, order }: OrderDialogProps) {
  const t = useTranslations("orders");
  const format = useShopFormat();
  const act = useOrderAct(order.id, onClose);
  const [back, setBack] = useState<Record<string, string | null>>({});
  const [restock, setRestock] = useState(true);
  const lines = order.lines.flatMap(({ id }) => {
    const quantity = back[id];
    return quantity && Number(quantity) > 0 ? [{ lineId: id, quantity }] : [];
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("giveBackTitle", { number: order.number })}
      actions={
        <Button
          look="primary"
          isBusy={act.isPending}
          disabled={lines.length === 0}
          onClick={() => act.mutate({ act: "return", body: { lines, restock } })}
        >
          {t("returnDo")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {order.lines.map((line) => (
          <Field
            key={line.id}
            label={line.name}
            hint={t("of", { most: format.quantity(String(Number(line.quantity) - Number(line.returned))) })}
          >
            <QuantityInput
              value={back[line.id] ?? null}
              onValue={(quantity) => setBack({ ...back, [line.id]: quantity })}
            />
          </Field>
        ))}
        <Switch label={t("restock")} hint={t("restockHint")} checked={restock} onValue={setRestock} />
        <Refused error={act.error} />
      </div>
    </Dialog>
  );
}
