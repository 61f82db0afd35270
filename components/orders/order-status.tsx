// Promises that an order's status looks the same wherever it stands.
"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import type { OrderStatus as Status } from "@/lib/orders/words";

const meanings: Record<Status, Meaning> = {
  reserved: "info",
  picking: "info",
  packing: "info",
  ready_to_ship: "low",
  shipped: "good",
  delivered: "good",
  cancelled: "plain",
  rejected: "out",
  returned: "plain",
};

export function OrderStatus({ status }: { status: Status }) {
  const t = useTranslations("orders");
  return <Badge meaning={meanings[status]}>{t(`state.${status}`)}</Badge>;
}
