// Promises that an amount is typed as people write it and handed on in minor units, or as null while it is none.
"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { currencySymbol, formatMoney } from "@/lib/format/money";
import { parseMoney } from "@/lib/format/parse-money";
import { Input } from "./input";

export interface MoneyInputProps extends Omit<ComponentProps<typeof Input>, "value" | "onChange" | "type"> {
  /** Minor units. */
  value: number | null;
  onValue: (value: number | null) => void;
  currency: string;
}

export function MoneyInput({ value, onValue, currency, ...props }: MoneyInputProps) {
  const locale = useLocale();
  const written = value === null ? "" : formatMoney(value, currency, locale, { display: "none" });
  const [typed, setTyped] = useState<string | null>(null);
  const isTheirs = typed !== null && (value === null || parseMoney(typed, currency) === value);
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="done"
      after={currencySymbol(currency, locale)}
      {...props}
      className={`figure text-end ${props.className ?? ""}`}
      value={isTheirs ? typed : written}
      onFocus={(event) => {
        event.currentTarget.select();
        props.onFocus?.(event);
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(parseMoney(event.currentTarget.value, currency));
      }}
      onBlur={(event) => {
        if (value !== null) setTyped(null);
        props.onBlur?.(event);
      }}
    />
  );
}
