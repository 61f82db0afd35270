// Promises to ask for a reason before an order is cancelled.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OrderAtDesk } from "@/lib/orders/order";
import { useOrderAct } from "@/lib/orders/use-order-act";
import { Refused } from "./refused";

export interface OrderDialogProps {
  isOpen: boolean;
  onClose: () => void;
  order: OrderAtDesk;
}

export function CancelDialog({ isOpen, onClose, order }: OrderDialogProps) {
  const t = useTranslations("orders");
  const act = useOrderAct(order.id, onClose);
  const [reason, setReason] = useState("");
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("cancelTitle", { number: order.number })}
      description={t("cancelText")}
      width="sm"
      actions={
        <>
          <Button onClick={onClose}>{t("keep")}</Button>
          <Button
            look="danger"
            isBusy={act.isPending}
            disabled={reason.trim() === ""}
            onClick={() => act.mutate({ act: "cancellation", body: { reason: reason.trim() } })}
          >
            {t("cancelDo")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("reason")} required>
          <Input value={reason} maxLength={100} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Refused error={act.error} />
      </div>
    </Dialog>
  );
}
