// Promises what happened to an order, when and by whom, newest first.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OrderAtDesk } from "@/lib/orders/order";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function OrderTimeline({ order }: { order: OrderAtDesk }) {
  const t = useTranslations("orders");
  const format = useShopFormat();
  const events = (order.timeline ?? []).toReversed();
  return (
    <Card title={t("history")}>
      <ol className="flex flex-col gap-4">
        {events.map((event) => (
          <li key={event.id} className="flex gap-3">
            <span aria-hidden="true" className="mt-2 size-2 shrink-0 rounded-full bg-accent" />
            <div className="min-w-0">
              <p className="font-medium text-sm">
                {t.has(`what.${event.what}`) ? t(`what.${event.what as "reserved"}`) : t("what.changed")}
              </p>
              <p className="figure text-muted text-xs">
                {event.by ?? t("system")} · {format.time(event.at)}
                {typeof event.facts["reason"] === "string" ? ` · ${event.facts["reason"]}` : null}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
