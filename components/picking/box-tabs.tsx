// Promises every box of the basket in one row, what is done told by a sign and a word, and one press to another.
"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Box, isPacked } from "@/lib/picking/walk";
import { cx } from "@/lib/ui/cx";

export interface BoxTabsProps {
  boxes: readonly Box[];
  current: string | null;
  onChoose: (id: string) => void;
}

export function BoxTabs({ boxes, current, onChoose }: BoxTabsProps) {
  const t = useTranslations("picking");
  // Where all are done nothing is left to choose, and a row of dead buttons could not be reached by keyboard.
  if (boxes.length < 2 || !boxes.some((box) => box.isOpen)) return null;
  return (
    <ul aria-label={t("boxes")} className="no-scrollbar -mx-4 flex gap-2 overflow-x-auto px-4 py-1">
      {boxes.map((box) => (
        <li key={box.id}>
          <button
            type="button"
            disabled={!box.isOpen}
            aria-current={box.id === current ? "step" : undefined}
            aria-label={t("choose", { number: box.number })}
            onClick={() => onChoose(box.id)}
            className={cx(
              "line figure inline-flex h-12 items-center gap-1.5 whitespace-nowrap rounded-md px-3 text-sm",
              box.id === current ? "border-accent bg-good-soft font-semibold text-good" : "bg-surface text-muted",
            )}
          >
            {!box.isOpen || box.lines.every(isPacked) ? (
              <Check aria-hidden="true" className="size-4" strokeWidth={2.5} />
            ) : null}
            {box.number}
          </button>
        </li>
      ))}
    </ul>
  );
}
