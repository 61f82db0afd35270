// Promises what lies at a stop, and of each how many are in the basket.
"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PickingItem } from "@/lib/picking/session";
import { isPicked } from "@/lib/picking/walk";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function StopItems({ items, hasPlace = false }: { items: readonly PickingItem[]; hasPlace?: boolean }) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  return (
    <ul className="line flex flex-col rounded-md bg-surface">
      {items.map((item) => (
        <li key={item.id} className="line-b flex min-h-16 items-center gap-3 px-4 py-3 last:border-b-0">
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium text-base">{item.name}</p>
            <p className="text-muted text-sm">
              <span className="figure">{item.sku}</span>
              {hasPlace ? ` · ${item.bin}` : null}
              {item.lot ? ` · ${t("lot", { lot: item.lot })}` : null}
              {item.shortReason
                ? ` · ${item.shortReason in reasons ? t(`reason.${item.shortReason as keyof typeof reasons}`) : item.shortReason}`
                : null}
              {item.lastBy && item.lastAt
                ? ` · ${t("lastBy", { name: item.lastBy, time: format.time(item.lastAt, "clock") })}`
                : null}
            </p>
          </div>
          <p className="figure text-lg">
            <span className="font-semibold">{format.quantity(item.quantityPicked)}</span>
            <span className="text-muted"> / {format.quantity(item.quantityNeeded, item.unit)}</span>
          </p>
          {item.shortReason ? (
            <TriangleAlert aria-hidden="true" className="size-5 text-low" />
          ) : isPicked(item) ? (
            <Check aria-hidden="true" className="size-5 text-good" strokeWidth={2.5} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const reasons = { none: true, damaged: true, wrong_bin: true };
