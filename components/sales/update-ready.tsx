// Promises that a newer version says so and waits: for the sale to be done, for everything to be sent, and for a press.
"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { isEmpty } from "@/lib/sales/cart";
import { useCarts } from "@/lib/sales/cart-store";
import { updateNow } from "@/lib/sales/keep-open";
import { useOutbox, waitingCount } from "@/lib/sales/outbox/state";

export function UpdateReady() {
  const o = useTranslations("offline");
  const isBusy = useCarts((state) => state.carts.some((cart) => !isEmpty(cart) || cart.attempt !== undefined));
  const waiting = useOutbox(waitingCount);
  const isSafe = !isBusy && waiting === 0;
  return (
    <Banner
      meaning="info"
      action={
        <Button size="sm" disabled={!isSafe} onClick={updateNow}>
          {o("update.now")}
        </Button>
      }
    >
      <strong>{o("update.ready")}</strong> {isSafe ? null : o("update.waits")}
    </Banner>
  );
}
