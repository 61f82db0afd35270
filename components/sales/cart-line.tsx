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
import { useReason } from "./reason-words";

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
  const reasonOf = useReason();
  const available = useLevel(line.inventoryId)?.available;
  const isShort =
    available !== undefined && Number(available) < Number(line.quantity) && !line.backorderDate && !line.found;
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
    <li className={cx("line-b flex items-center gap-2 py-1.5 ps-4 pe-3", isSelected && "bg-good-soft")}>
      <button
        type="button"
        aria-expanded={isSelected}
        onClick={onSelect}
        onKeyDown={onKeyDown}
        className="min-h-11 min-w-0 flex-1 rounded-sm text-start"
      >
        <span className="line-clamp-2 font-medium text-sm leading-4.5">{line.name}</span>
        <span className="figure block truncate text-muted text-xs leading-4.5">
          {line.unitPrice === line.catalogPrice ? null : <s className="me-1">{format.money(line.catalogPrice)}</s>}
          {format.money(line.unitPrice)}
          {line.unit === "piece" ? "" : `/${unitSymbol(line.unit, format.locale)}`}
        </span>
        {line.discount ? (
          <span className="block truncate text-good text-xs">
            {t("line.discount", {
              amount: format.money(priced?.discount ?? 0),
              reason: reasonOf(line.discount.reason),
            })}
          </span>
        ) : null}
        {line.note ? <span className="block truncate text-muted text-xs">{line.note}</span> : null}
        {line.found ? (
          <span className="block truncate text-info text-xs">
            {t("line.found", { quantity: format.quantity(line.found.quantity, line.unit) })}
          </span>
        ) : null}
        {line.backorderDate ? (
          <span className="block truncate text-info text-xs">
            {t("line.backorder", { date: format.time(line.backorderDate, "date") })}
          </span>
        ) : null}
        {isShort ? (
          <span className="block truncate font-medium text-out text-xs">
            {t("line.short", {
              left: format.quantity(available, line.unit),
              wanted: format.quantity(line.quantity, line.unit),
            })}
          </span>
        ) : null}
      </button>
      <Stepper
        name={line.name}
        value={format.quantity(line.quantity, line.unit)}
        isLast={Number(line.quantity) <= 1}
        onMinus={() => onStep(-1)}
        onPlus={() => onStep(1)}
        onValue={onSelect}
      />
      <span className="figure w-17 shrink-0 text-end font-medium text-sm">
        {off ? <s className="block font-normal text-muted text-xs">{format.money(gross)}</s> : null}
        {format.money(gross - (priced?.discount ?? 0))}
      </span>
    </li>
  );
}
