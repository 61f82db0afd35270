// Promises of every line where its units lie or went, and what is missing; by hand they can be taken from elsewhere.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import type { OrderAtDesk } from "@/lib/orders/order";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { AllocateProps } from "./allocate-dialog";

const Allocate = lazyDialog<AllocateProps>(() => import("./allocate-dialog").then((module) => module.AllocateDialog));

export function OrderLines({ order }: { order: OrderAtDesk }) {
  const t = useTranslations("orders");
  const format = useShopFormat();
  const canAllocate = howMay(useViewer().staff.role, "reserve") !== null && order.status === "reserved";
  const [lineId, setLineId] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const marks = (line: OrderAtDesk["lines"][number]) =>
    (
      [
        [
          "unallocated",
          line.unallocated,
          "out",
          order.status in { reserved: 1, picking: 1, packing: 1, ready_to_ship: 1 },
        ],
        ["backordered", line.backordered, "info", true],
        ["short", line.short, "low", true],
        ["returned", line.returned, "plain", true],
      ] as const
    ).filter(([, quantity, , isShown]) => isShown && quantity !== "0");
  const chosen = order.lines.find((line) => line.id === lineId) ?? order.lines[0];
  return (
    <Card isFlush title={t("lines")}>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id} className="line-t flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-medium">{line.name}</p>
              <p className="figure text-muted text-sm">{line.sku}</p>
            </div>
            <p className="figure w-16 text-end font-semibold text-lg">{format.quantity(line.quantity)}</p>
            <ul className="min-w-0 basis-52 text-sm" aria-label={t("from")}>
              {line.allocations.map((one) => (
                <li key={one.id} className="flex justify-between gap-3">
                  <span className="truncate text-muted">
                    {one.locationName}
                    {one.shipped ? ` · ${t("gone")}` : ""}
                  </span>
                  <span className="figure">{format.quantity(one.quantity)}</span>
                </li>
              ))}
              {marks(line).map(([what, quantity, meaning]) => (
                <li key={what} className="mt-1">
                  <Badge meaning={meaning}>{t(what, { quantity: format.quantity(quantity) })}</Badge>
                </li>
              ))}
            </ul>
            {canAllocate ? (
              <Button
                size="sm"
                onClick={() => {
                  setLineId(line.id);
                  setIsOpen(true);
                }}
              >
                {t("allocate")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {chosen ? (
        <Allocate key={chosen.id} isOpen={isOpen} onClose={() => setIsOpen(false)} order={order} line={chosen} />
      ) : null}
    </Card>
  );
}
