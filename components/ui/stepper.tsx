// Promises that a quantity goes up and down under one thumb, and that the number between can be tapped to type it.
"use client";

import { Minus, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/lib/ui/cx";

export interface StepperProps {
  /** What is counted, for the names of the keys: «Mug». */
  name: string;
  /** As it is to be read, formatted. */
  value: string;
  onMinus: () => void;
  onPlus: () => void;
  /** Opens the keypad. */
  onValue?: () => void;
  canPlus?: boolean;
  /** The next step down takes the line away: the minus says so. */
  isLast?: boolean;
}

const keyClass =
  "grid size-11 shrink-0 place-items-center rounded-md transition-colors hover:bg-hover active:bg-line disabled:opacity-40 disabled:pointer-events-none pointer-coarse:size-12";

export function Stepper({ name, value, onMinus, onPlus, onValue, canPlus = true, isLast = false }: StepperProps) {
  const t = useTranslations("ui");
  const Less = isLast ? Trash2 : Minus;
  return (
    <span
      role="group"
      aria-label={t("quantityOf", { name })}
      className="line inline-flex items-center rounded-md bg-surface"
    >
      <button
        type="button"
        onClick={onMinus}
        aria-label={isLast ? t("remove", { name }) : t("less", { name })}
        className={keyClass}
      >
        <Less aria-hidden="true" className="size-4" />
      </button>
      <button
        type="button"
        onClick={onValue}
        disabled={!onValue}
        aria-label={t("change", { name, value })}
        className={cx(keyClass, "figure w-auto! min-w-11 px-1 font-semibold text-base disabled:opacity-100")}
      >
        {value}
      </button>
      <button type="button" onClick={onPlus} disabled={!canPlus} aria-label={t("more", { name })} className={keyClass}>
        <Plus aria-hidden="true" className="size-4" />
      </button>
    </span>
  );
}
