// Promises a line that says what, how many, at which price and why it costs less; one tap opens it, one more or less is beside it.
"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Stepper } from "@/components/ui/stepper";
import { unitSymbol } from "@/lib/format/quantity";
import type { makeFormat } from "@/lib/format/use-format";
import type { CartLine } from "@/lib/sales/cart";
import type { PricedLine } from "@/lib/sales/price";
import { useLevel } from "@/lib/stock/use-live-stock";
import { cx } from "@/lib/ui/cx";

interface RowProps {
  line: CartLine;
  priced: PricedLine | undefined;
  format: ReturnType<typeof makeFormat>;
  isSelected: boolean;
  onSelect: () => void;
  onStep: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function CartLineRow({ line, priced, format, isSelected, onSelect, onStep, onRemove }: RowProps) {
  const t = useTranslations("sales");
  const available = useLevel(line.inventoryId)?.available;
  const isShort = available !== undefined && Number(available) < Number(line.quantity) && !line.backorderDate && !line.found;
  const off = (priced?.discount ?? 0) > 0;
  const gross = priced?.gross ?? 0;
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, () => void> = { Delete: onRemove, "+": () => onStep(1), "-": () => onStep(-1) };
    const act = steps[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
  return (
    <li className={cx("line-b grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2.5", isSelected && "bg-good-soft")}>
      <button type="button" aria-expanded={isSelected} onClick={onSelect} onKeyDown={onKeyDown} className="min-w-0 rounded-sm text-start">
        <span className="block truncate font-medium text-sm">{line.name}</span>
        <span className="figure block truncate text-muted text-xs">
          {format.quantity(line.quantity, line.unit === "piece" ? undefined : line.unit)} × {line.unitPrice === line.catalogPrice ? null : <s>{format.money(line.catalogPrice)}</s>} {format.money(line.unitPrice)}
          {line.unit === "piece" ? "" : `/${unitSymbol(line.unit, format.locale)}`}
        </span>
      </button>
      <span className="figure text-end font-medium text-sm">
        {off ? <s className="me-1.5 font-normal text-muted text-xs">{format.money(gross)}</s> : null}
        {format.money(gross - (priced?.discount ?? 0))}
      </span>
      <span className="min-w-0 text-xs leading-4">
        {line.discount ? <span className="block truncate text-good">{t("line.discount", { amount: format.money(priced?.discount ?? 0), reason: line.discount.reason })}</span> : null}
        {line.note ? <span className="block truncate text-muted">{line.note}</span> : null}
        {line.found ? <span className="block truncate text-info">{t("line.found", { quantity: format.quantity(line.found.quantity, line.unit) })}</span> : null}
        {line.backorderDate ? <span className="block truncate text-info">{t("line.backorder", { date: line.backorderDate })}</span> : null}
        {isShort ? <span className="block truncate font-medium text-out">{t("line.short", { left: format.quantity(available, line.unit), wanted: format.quantity(line.quantity, line.unit) })}</span> : null}
      </span>
      <Stepper name={line.name} value={format.quantity(line.quantity, line.unit)} isLast={Number(line.quantity) <= 1} onMinus={() => onStep(-1)} onPlus={() => onStep(1)} onValue={onSelect} />
    </li>
  );
}
