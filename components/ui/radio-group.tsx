// Promises one choice of a few, moved through with the arrow keys as the browser does it.
"use client";

import { type ReactNode, useId } from "react";
import { cx } from "@/lib/ui/cx";

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
}

interface ChoiceProps<Value extends string> {
  label: string;
  isLabelHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onValue: (value: Value) => void;
  className?: string;
}

export function RadioGroup<Value extends string>({
  label,
  isLabelHidden,
  choices,
  value,
  onValue,
  className,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={cx("flex flex-col gap-2", className)}>
      <legend className={isLabelHidden ? "sr-only" : "mb-2 font-medium text-sm"}>{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="line flex min-h-11 cursor-pointer items-start gap-3 rounded-md px-3 py-2.5 transition-colors hover:bg-hover has-checked:border-accent has-disabled:cursor-not-allowed has-checked:bg-good-soft has-disabled:opacity-50"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isDisabled}
            onChange={() => onValue(choice.value)}
            className="line mt-0.5 size-5 shrink-0 appearance-none rounded-full border-line-strong bg-surface checked:border-[6px] checked:border-accent"
          />
          <span className="min-w-0 text-sm leading-6">
            {choice.label}
            {choice.hint ? <span className="block text-muted leading-5">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The same choice as a row of equal keys, for two to five short words; on a phone a long one takes two lines. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onValue,
  size = "md",
  className,
}: ChoiceProps<Value> & { size?: "sm" | "md" | "lg" }) {
  const name = useId();
  const heights = { sm: "h-7", md: "h-9", lg: "h-10" };
  return (
    <fieldset className={cx("inline-flex min-w-0 max-w-full", className)}>
      <legend className="sr-only">{label}</legend>
      <span className="line flex min-w-0 flex-1 gap-1 rounded-md bg-sunken p-[3px]">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cx(
              "target flex flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-[7px] px-1.5 text-center text-muted text-sm leading-4 transition-colors hover:text-ink sm:whitespace-nowrap sm:px-3",
              "has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--color-line)] glare:has-checked:bg-ink glare:has-checked:text-paper",
              "has-focus-visible:outline-(length:--focus-width) has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:opacity-50",
              heights[size],
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.isDisabled}
              onChange={() => onValue(choice.value)}
              className="sr-only"
            />
            {choice.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
