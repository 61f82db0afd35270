// Promises that a quantity is typed as people write it, with `,` or `.`, and handed on as an exact decimal string or null.
"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { decimalSign, parseQuantity, type Quantity, unitSymbol } from "@/lib/format/quantity";
import { Input } from "./input";

export interface QuantityInputProps extends Omit<ComponentProps<typeof Input>, "value" | "onChange" | "type"> {
  value: Quantity | null;
  /** Null while what stands there is not a quantity. */
  onValue: (value: Quantity | null) => void;
  unit?: string;
}

export function QuantityInput({ value, onValue, unit, ...props }: QuantityInputProps) {
  const locale = useLocale();
  const written = value === null ? "" : value.replace(".", decimalSign(locale));
  const [typed, setTyped] = useState<string | null>(null);
  // What the person typed stays as typed («1,50») as long as it means the value; a value set from outside replaces it.
  const isTheirs = typed !== null && (value === null || parseQuantity(typed) === value);
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="done"
      after={unit ? unitSymbol(unit, locale) : undefined}
      {...props}
      className={`figure text-end ${props.className ?? ""}`}
      value={isTheirs ? typed : written}
      onFocus={(event) => {
        event.currentTarget.select();
        props.onFocus?.(event);
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(parseQuantity(event.currentTarget.value));
      }}
      onBlur={(event) => {
        if (value !== null) setTyped(null);
        props.onBlur?.(event);
      }}
    />
  );
}
