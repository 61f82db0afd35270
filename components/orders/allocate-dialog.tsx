// Promises a line's places with what each has, and a number for each; the shop's rules can be asked again instead.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { QuantityInput } from "@/components/ui/quantity-input";
import type { OrderAtDesk } from "@/lib/orders/order";
import { useOrderAct } from "@/lib/orders/use-order-act";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { Refused } from "./refused";

export interface AllocateProps {
  isOpen: boolean;
  onClose: () => void;
  order: OrderAtDesk;
  line: OrderAtDesk["lines"][number];
}

export function AllocateDialog({ isOpen, onClose, order, line }: AllocateProps) {
  const t = useTranslations("orders");
  const format = useShopFormat();
  const act = useOrderAct(order.id, onClose);
  const held = Object.fromEntries(line.allocations.map((one) => [one.inventoryId, one.quantity]));
  const products = new Set([line.productId, ...line.allocations.map((one) => one.productId)]);
  const places = (order.places ?? []).filter((place) => products.has(place.productId));
  const [wanted, setWanted] = useState<Record<string, string | null>>(held);
  const lines = places.flatMap(({ inventoryId }) => {
    const quantity = wanted[inventoryId];
    return quantity && Number(quantity) > 0 ? [{ lineId: line.id, inventoryId, quantity }] : [];
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("allocateTitle", { name: line.name })}
      description={t("allocateText", { quantity: format.quantity(line.quantity) })}
      actions={
        <>
          <Button isBusy={act.isPending} onClick={() => act.mutate({ act: "allocation" })}>
            {t("again")}
          </Button>
          <Button
            look="primary"
            isBusy={act.isPending}
            disabled={lines.length === 0}
            onClick={() => act.mutate({ act: "allocation", body: { lines } })}
          >
            {t("allocateDo")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {places.map((place) => (
          <Field
            key={place.inventoryId}
            label={place.locationName}
            hint={t("available", { available: format.quantity(place.available) })}
          >
            <QuantityInput
              value={wanted[place.inventoryId] ?? null}
              onValue={(quantity) => setWanted({ ...wanted, [place.inventoryId]: quantity })}
            />
          </Field>
        ))}
        <Refused error={act.error} />
      </div>
    </Dialog>
  );
}
