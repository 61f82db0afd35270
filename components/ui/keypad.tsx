// Promises a number under the thumb: quantity, percent or price, typed on the screen or on the keyboard, taken with one press.
"use client";

import { Delete } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { decimalSign } from "@/lib/format/quantity";
import { cx } from "@/lib/ui/cx";
import { buttonClass } from "./button";
import { Segmented } from "./radio-group";

export type KeypadMode = "quantity" | "percent" | "price";

export interface KeypadProps {
  mode: KeypadMode;
  /** The modes this person may use; one alone is not shown as a choice. */
  modes?: readonly KeypadMode[];
  onMode?: (mode: KeypadMode) => void;
  /** The text as typed, with the locale's decimal sign. Parse it with parseQuantity or parseMoney. */
  value: string;
  onValue: (value: string) => void;
  /** Enter, or the big key. */
  onDone?: () => void;
  /** Backspace where nothing is left: at the till it removes the line. */
  onEmptyBackspace?: () => void;
  doneLabel?: ReactNode;
  isDoneDisabled?: boolean;
  maxLength?: number;
  /** Numbers without a part: pieces, PINs. */
  isWhole?: boolean;
}

const keyClass =
  "line grid min-h-14 select-none place-items-center rounded-md bg-surface font-medium text-lg figure transition-colors hover:bg-hover active:bg-line touch-manipulation";

export function Keypad(props: KeypadProps) {
  const {
    mode,
    modes = [mode],
    onMode,
    value,
    onValue,
    onDone,
    onEmptyBackspace,
    maxLength = 10,
    isWhole = false,
  } = props;
  const t = useTranslations("ui");
  const sign = decimalSign(useLocale());

  function press(key: string) {
    if (key === "back") return value === "" ? onEmptyBackspace?.() : onValue(value.slice(0, -1));
    if (key === sign)
      return isWhole || value.includes(sign) ? undefined : onValue(value === "" ? `0${sign}` : value + sign);
    if (value.length < maxLength) onValue(value === "0" ? key : value + key);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.key === "Enter" &&
      onDone &&
      !(event.target instanceof HTMLButtonElement && event.detail === 0 && event.target.dataset.key)
    ) {
      event.preventDefault();
      return onDone();
    }
    const key = event.key === "Backspace" ? "back" : event.key === "," || event.key === "." ? sign : event.key;
    if (key !== "back" && key !== sign && !/^\d$/.test(key)) return;
    event.preventDefault();
    press(key);
  }

  return (
    <div
      role="group"
      aria-label={t("keypad.name")}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2 rounded-md"
    >
      {modes.length > 1 && onMode ? (
        <Segmented
          label={t("keypad.mode")}
          value={mode}
          onValue={onMode}
          size="lg"
          choices={modes.map((one) => ({ value: one, label: t(`keypad.${one}`) }))}
        />
      ) : null}
      <div className="grid grid-cols-3 gap-2">
        {["7", "8", "9", "4", "5", "6", "1", "2", "3"].map((key) => (
          <button key={key} type="button" tabIndex={-1} data-key={key} onClick={() => press(key)} className={keyClass}>
            {key}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          data-key={sign}
          disabled={isWhole}
          aria-label={t("keypad.decimal")}
          onClick={() => press(sign)}
          className={cx(keyClass, "disabled:invisible")}
        >
          {sign}
        </button>
        <button type="button" tabIndex={-1} data-key="0" onClick={() => press("0")} className={keyClass}>
          0
        </button>
        <button
          type="button"
          tabIndex={-1}
          data-key="back"
          aria-label={t("keypad.back")}
          onClick={() => press("back")}
          className={keyClass}
        >
          <Delete aria-hidden="true" className="size-5" />
        </button>
      </div>
      {onDone ? (
        <button
          type="button"
          disabled={props.isDoneDisabled}
          onClick={onDone}
          className={buttonClass("primary", "xl", true)}
        >
          {props.doneLabel ?? t("keypad.done")}
        </button>
      ) : null}
    </div>
  );
}
