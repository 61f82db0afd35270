// Promises a native box with its whole line as target, and a switch for what takes effect at once.
"use client";

import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  label: ReactNode;
  hint?: ReactNode;
  onValue?: (checked: boolean) => void;
  /** Kept for screen readers, as in a table's first column. */
  isLabelHidden?: boolean;
}

function Line({ label, hint, isLabelHidden, children, className }: Omit<CheckboxProps, "onValue">) {
  return (
    <label
      className={cx(
        "flex min-h-11 cursor-pointer items-center gap-3 has-disabled:cursor-not-allowed has-disabled:opacity-50",
        className,
      )}
    >
      {children}
      <span className={isLabelHidden ? "sr-only" : "min-w-0 text-sm"}>
        {label}
        {hint ? <span className="block text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}

export function Checkbox({ label, hint, isLabelHidden, onValue, className, ...props }: CheckboxProps) {
  return (
    <Line label={label} hint={hint} isLabelHidden={isLabelHidden} className={className}>
      <span className="relative grid size-5 shrink-0 place-items-center">
        <input
          type="checkbox"
          {...props}
          onChange={(event) => onValue?.(event.currentTarget.checked)}
          className="peer line size-5 appearance-none rounded-sm border-line-strong bg-surface transition-colors checked:border-accent checked:bg-accent hover:border-ink"
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute size-3.5 text-on-accent opacity-0 peer-checked:opacity-100"
        />
      </span>
    </Line>
  );
}

export function Switch({ label, hint, isLabelHidden, onValue, className, ...props }: CheckboxProps) {
  return (
    <Line label={label} hint={hint} isLabelHidden={isLabelHidden} className={className}>
      <span className="relative h-6 w-11 shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-checked={props.checked}
          {...props}
          onChange={(event) => onValue?.(event.currentTarget.checked)}
          className="peer line size-full appearance-none rounded-full border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent"
        />
        <span className="pointer-events-none absolute inset-y-1 start-1 size-4 rounded-full bg-line-strong transition-[translate,background-color] peer-checked:translate-x-5 peer-checked:bg-on-accent rtl:peer-checked:-translate-x-5" />
      </span>
    </Line>
  );
}
