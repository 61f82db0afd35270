// Promises a keypad over the line that was touched: how many, how much off, at which price; a note; and gone again with Enter or Esc.
"use client";

import { Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { Keypad, type KeypadMode } from "@/components/ui/keypad";
import { announce } from "@/components/ui/live-region";
import { currencySymbol } from "@/lib/format/money";
import { parseMoney } from "@/lib/format/parse-money";
import { parseQuantity, unitSymbol } from "@/lib/format/quantity";
import type { makeFormat } from "@/lib/format/use-format";
import { useShortcuts } from "@/lib/keys/shortcuts";
import { type CartLine, setLine } from "@/lib/sales/cart";
import { changeCart } from "@/lib/sales/cart-store";
import type { Till } from "@/lib/sales/till";
import { ReasonSelect } from "./reason-select";

interface EditorProps {
  till: Till;
  line: CartLine;
  format: ReturnType<typeof makeFormat>;
  onClose: () => void;
  onRemove: () => void;
}

export function LineEditor({ till, line, format, onClose, onRemove }: EditorProps) {
  const t = useTranslations("sales");
  const [mode, setMode] = useState<KeypadMode>("quantity");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("regular");
  const [note, setNote] = useState(line.note ?? "");
  const box = useRef<HTMLDivElement>(null);
  const modes: KeypadMode[] = till.may.price_override ? ["quantity", "percent", "price"] : ["quantity", "percent"];
  const quantity = value === "" ? null : parseQuantity(value);
  const hasTooManyDecimals = quantity !== null && (quantity.split(".")[1]?.length ?? 0) > line.decimals;
  const percent = Number(value.replace(",", "."));
  const price = value === "" ? null : parseMoney(value, till.org.currency);
  const isGood = {
    quantity: quantity !== null && Number(quantity) > 0 && !hasTooManyDecimals,
    percent: value !== "" && percent >= 0 && percent <= 100,
    price: price !== null && price >= 0,
  }[mode];

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input[inputmode=none]")?.focus();
  }, []);

  useShortcuts([{ keys: "Escape", label: t("close"), group: t("title"), worksInFields: true, run: onClose }]);

  function done() {
    const trimmed = note.trim();
    const change: Partial<CartLine> = { note: trimmed === "" ? undefined : trimmed };
    if (value !== "" && !isGood) return;
    if (value !== "" && mode === "quantity" && quantity) change.quantity = quantity;
    if (value !== "" && mode === "percent")
      change.discount = percent === 0 ? undefined : { percent: Math.round(percent * 100) / 100, reason };
    if (value !== "" && mode === "price" && price !== null) change.unitPrice = price;
    changeCart((before) => setLine(before, line.id, change));
    if (change.quantity)
      announce(t("said.changed", { name: line.name, quantity: format.quantity(change.quantity, line.unit) }));
    onClose();
  }

  const shown = {
    quantity: format.quantity(line.quantity, line.unit),
    percent: "0 %",
    price: format.money(line.unitPrice),
  }[mode];
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t("editor.name", { name: line.name })}
      className="line-t absolute inset-x-0 bottom-0 z-10 flex flex-col gap-2.5 rounded-t-lg bg-surface p-3 shadow-float"
    >
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate ps-1 font-medium text-sm">{line.name}</p>
        <p className="figure text-muted text-sm">{t("editor.now", { value: shown })}</p>
        <button
          type="button"
          aria-label={t("editor.remove")}
          onClick={onRemove}
          className="grid size-11 place-items-center rounded-md text-muted hover:bg-hover hover:text-out"
        >
          <Trash2 aria-hidden="true" className="size-5" />
        </button>
        <button
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="-ms-1 grid size-11 place-items-center rounded-md text-muted hover:bg-hover"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      {hasTooManyDecimals ? (
        <p role="alert" className="ps-1 text-out text-sm">
          {line.decimals === 0 ? t("editor.whole") : t("editor.decimals", { count: line.decimals })}
        </p>
      ) : null}
      {mode === "percent" ? <ReasonSelect value={reason} onValue={setReason} /> : null}
      <Keypad
        label={t("editor.name", { name: line.name })}
        unit={
          {
            quantity: unitSymbol(line.unit, format.locale),
            percent: "%",
            price: currencySymbol(till.org.currency, format.locale),
          }[mode]
        }
        mode={mode}
        modes={modes}
        onMode={(next) => {
          setMode(next);
          setValue("");
        }}
        value={value}
        onValue={setValue}
        onDone={done}
        onEmptyBackspace={onRemove}
        isWhole={mode === "quantity" && line.decimals === 0}
        isDoneDisabled={value !== "" && !isGood}
        maxLength={12}
      />
      <Input
        aria-label={t("editor.note")}
        placeholder={t("editor.note")}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </div>
  );
}
