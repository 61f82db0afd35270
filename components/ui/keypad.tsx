// Promises a number under the thumb: quantity, percent or price, typed on the screen or on the keyboard, taken with one press.
"use client";

import { Delete } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { decimalSign } from "@/lib/format/quantity";
import { cx } from "@/lib/ui/cx";
import { buttonClass } from "./button-class";
import { Segmented } from "./radio-group";

export type KeypadMode = "quantity" | "percent" | "price";

export interface KeypadProps {
  /** Names the field: «Oolong: quantity». */
  label: string;
  mode: KeypadMode;
  /** The modes this person may use; one alone is not shown as a choice. */
  modes?: readonly KeypadMode[];
  onMode?: (mode: KeypadMode) => void;
  /** The text as typed, with the locale's decimal sign. Parse it with parseQuantity or parseMoney. */
  value: string;
  onValue: (value: string) => void;
  /** After the number: «g», «%», «€». */
  unit?: string;
  /** Enter, or the big key. */
  onDone?: () => void;
  /** Backspace where nothing is left: at the till it removes the line. */
  onEmptyBackspace?: () => void;
  doneLabel?: ReactNode;
  isDoneDisabled?: boolean;
  maxLength?: number;
  /** Numbers without a part: pieces. */
  isWhole?: boolean;
}

const keyClass =
  "line grid min-h-14 select-none place-items-center rounded-md bg-surface font-medium text-lg figure transition-colors hover:bg-hover active:bg-line disabled:invisible touch-manipulation";

/** Keeps digits and at most one decimal sign, whichever of `,` and `.` was typed or pasted. */
function clean(text: string, sign: string, isWhole: boolean, maxLength: number): string {
  const [whole = "", ...rest] = text
    .replace(/[.,]/g, sign)
    .replace(new RegExp(`[^\\d\\${sign}]`, "g"), "")
    .split(sign);
  const joined = isWhole || rest.length === 0 ? whole : `${whole || "0"}${sign}${rest.join("")}`;
  return joined.replace(/^0+(?=\d)/, "").slice(0, maxLength);
}

export function Keypad(props: KeypadProps) {
  const { label, mode, modes = [mode], onMode, value, onValue, unit, onDone, onEmptyBackspace } = props;
  const { maxLength = 10, isWhole = false } = props;
  const t = useTranslations("ui");
  const sign = decimalSign(useLocale());
  const set = (text: string) => onValue(clean(text, sign, isWhole, maxLength));
  const back = () => (value === "" ? onEmptyBackspace?.() : set(value.slice(0, -1)));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && onDone && !props.isDoneDisabled) {
      event.preventDefault();
      onDone();
    }
    if (event.key === "Backspace" && value === "") onEmptyBackspace?.();
  }

  /** With the focus on a mode or a key, what is typed is meant for the number all the same. */
  function onTyped(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement && event.target.type !== "radio") return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[\d.,]$/.test(event.key)) set(value + event.key);
    else if (event.key === "Backspace") back();
    else if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    else if (onDone && !props.isDoneDisabled) onDone();
    event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- modes and keys have the focus; what is typed there arrives here
    <div className="flex flex-col gap-2" onKeyDown={onTyped}>
      {modes.length > 1 && onMode ? (
        <Segmented
          label={t("keypad.mode")}
          value={mode}
          onValue={onMode}
          size="lg"
          choices={modes.map((one) => ({ value: one, label: t(`keypad.${one}`) }))}
        />
      ) : null}
      <div className="relative">
        <input
          aria-label={label}
          inputMode="none"
          autoComplete="off"
          value={value}
          placeholder="0"
          onChange={(event) => set(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className={cx(
            "figure line h-14 w-full rounded-md border-line-strong bg-surface px-4 text-end font-semibold text-xl focus-visible:border-accent focus-visible:outline-offset-0",
            unit && "pe-14",
          )}
        />
        {unit ? (
          <span className="pointer-events-none absolute inset-y-0 end-4 flex items-center text-muted">{unit}</span>
        ) : null}
      </div>
      <div role="group" aria-label={t("keypad.name")} className="grid grid-cols-3 gap-2">
        {["7", "8", "9", "4", "5", "6", "1", "2", "3"].map((key) => (
          <button key={key} type="button" onClick={() => set(value + key)} className={keyClass}>
            {key}
          </button>
        ))}
        <button
          type="button"
          disabled={isWhole}
          aria-label={t("keypad.decimal")}
          onClick={() => set(value + sign)}
          className={keyClass}
        >
          {sign}
        </button>
        <button type="button" onClick={() => set(`${value}0`)} className={keyClass}>
          0
        </button>
        <button type="button" aria-label={t("keypad.back")} onClick={back} className={keyClass}>
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
