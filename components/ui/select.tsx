// Promises the system's own list: quickest to open, best on a phone, known to every screen reader.
"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "@/lib/ui/cx";
import { useFieldProps } from "./field";
import { controlClass } from "./input";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  isDisabled?: boolean;
}

export interface SelectProps<Value extends string>
  extends Omit<ComponentProps<"select">, "size" | "value" | "onChange"> {
  options: readonly Option<Value>[];
  value: Value | "";
  onValue: (value: Value) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  size?: "sm" | "md" | "lg";
}

/** Small is for a mouse: under a finger, on a phone, it is as high as the others and its type as large. */
const heights = { sm: "h-11 md:h-9 md:text-sm", md: "h-11", lg: "h-12" };

export function Select<Value extends string>({
  options,
  value,
  onValue,
  placeholder,
  size = "md",
  className,
  ...props
}: SelectProps<Value>) {
  return (
    <span className={cx("relative block w-full", className)}>
      <select
        {...useFieldProps()}
        {...props}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as Value)}
        className={cx(controlClass, heights[size], "appearance-none truncate pe-9")}
      >
        {placeholder !== undefined ? (
          <option value="" disabled>
            {placeholder}
          </option>
        ) : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted"
      />
    </span>
  );
}
