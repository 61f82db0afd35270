// Promises only what can be done with this order now, by this person.
"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import type { OrderAtDesk } from "@/lib/orders/order";
import { useOrderAct } from "@/lib/orders/use-order-act";
import { howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";
import type { OrderDialogProps } from "./cancel-dialog";
import { Refused } from "./refused";

const Cancel = lazyDialog<OrderDialogProps>(() => import("./cancel-dialog").then((module) => module.CancelDialog));
const Return = lazyDialog<OrderDialogProps>(() => import("./return-dialog").then((module) => module.ReturnDialog));

export function OrderActions({ order }: { order: OrderAtDesk }) {
  const t = useTranslations("orders");
  const { role } = useViewer().staff;
  const act = useOrderAct(order.id);
  const [open, setOpen] = useState<"cancel" | "return" | null>(null);
  const is = (...statuses: OrderAtDesk["status"][]) => statuses.includes(order.status);
  const mayShip = howMay(role, "ship") !== null;
  const inBasket = is("picking", "packing") && order.sessionId;
  return (
    <>
      {is("cancelled", "rejected") ? null : (
        <Link href={`/orders/${order.id}/slip`} className={buttonClass("plain")}>
          {t("slip")}
        </Link>
      )}
      {is("reserved", "picking", "packing", "ready_to_ship") && howMay(role, "release") ? (
        <Button onClick={() => setOpen("cancel")}>{t("cancel")}</Button>
      ) : null}
      {is("shipped", "delivered") && howMay(role, "receive") ? (
        <Button onClick={() => setOpen("return")}>{t("giveBack")}</Button>
      ) : null}
      {inBasket && howMay(role, "pick") ? (
        <Link href={`/picking/${order.sessionId}`} className={buttonClass("primary")}>
          {t("basket")}
        </Link>
      ) : null}
      {is("ready_to_ship") && mayShip ? (
        <Button look="primary" isBusy={act.isPending} onClick={() => act.mutate({ act: "shipment" })}>
          {t("ship")}
        </Button>
      ) : null}
      {is("shipped") && mayShip ? (
        <Button look="primary" isBusy={act.isPending} onClick={() => act.mutate({ act: "delivery" })}>
          {t("deliver")}
        </Button>
      ) : null}
      <Refused error={act.error} />
      <Cancel isOpen={open === "cancel"} onClose={() => setOpen(null)} order={order} />
      <Return isOpen={open === "return"} onClose={() => setOpen(null)} order={order} />
    </>
  );
}
