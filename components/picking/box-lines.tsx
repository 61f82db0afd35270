// Promises of each line of a box what is in and what it wants, who put it there, and a way in and out by hand.
"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Stepper } from "@/components/ui/stepper";
import { isPacked } from "@/lib/picking/walk";
import type { PackingProgress } from "@/lib/picking/words";
import { useShopFormat } from "@/lib/staff/use-viewer";

export interface BoxLinesProps {
  title?: string;
  lines: readonly PackingProgress[];
  onMove?: (act: "pack" | "unpack", line: PackingProgress) => void;
}

export function BoxLines({ title, lines, onMove }: BoxLinesProps) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  return (
    <ul className="line flex flex-col rounded-md bg-surface" aria-label={title}>
      {title ? <li className="line-b figure px-4 py-2 font-semibold">{title}</li> : null}
      {lines.map((line) => (
        <li key={line.id} className="line-b flex min-h-20 items-center gap-3 px-4 py-3 last:border-b-0">
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium text-base">{line.name}</p>
            <p className="figure text-lg">
              <span key={line.quantityPacked} className="animate-wash rounded-sm font-semibold">
                {format.quantity(line.quantityPacked)}
              </span>
              <span className="text-muted"> / {format.quantity(line.quantityNeeded, line.unit)}</span>
              {isPacked(line) ? (
                <Check aria-hidden="true" className="ms-1 inline size-5 align-[-3px] text-good" strokeWidth={2.5} />
              ) : null}
            </p>
            {line.lastBy && line.lastAt ? (
              <p className="text-muted text-sm">
                {t("lastBy", { name: line.lastBy, time: format.time(line.lastAt, "clock") })}
              </p>
            ) : null}
          </div>
          {onMove ? (
            <Stepper
              name={line.name}
              value={format.quantity(line.quantityPacked)}
              onMinus={() => onMove("unpack", line)}
              onPlus={() => onMove("pack", line)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
