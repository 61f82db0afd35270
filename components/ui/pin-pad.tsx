// Promises that a PIN is entered by finger, keyboard, paste or password manager alike, and that a wrong one says what to do.
"use client";

import { Delete, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useId, useRef, useState, useSyncExternalStore } from "react";
import { cx } from "@/lib/ui/cx";
import {
  pinDigits,
  pinFormClass,
  pinHintClass,
  pinInputClass,
  pinKeyClass,
  pinKeysClass,
  pinLabelClass,
  pinOkClass,
} from "./pin-classes";
import { Spinner } from "./spinner";

export interface PinPadProps {
  label: string;
  hint?: string;
  /** Why the last try failed, in words. */
  error?: string;
  /** The moment of the next try (`Date.now()` + Retry-After); counts down and holds the pad until then. */
  lockedUntil?: number;
  isBusy?: boolean;
  onPin: (pin: string) => void;
  hasFocus?: boolean;
}

/** Whole seconds until a moment, counting down. */
function useSecondsUntil(until: number): number {
  const subscribe = useCallback(
    (tick: () => void) => {
      if (until <= Date.now()) return () => {};
      const timer = setInterval(tick, 250);
      return () => clearInterval(timer);
    },
    [until],
  );
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  return useSyncExternalStore(subscribe, left, () => 0);
}

export function PinPad({ label, hint, error, lockedUntil = 0, isBusy = false, onPin, hasFocus = true }: PinPadProps) {
  const t = useTranslations("ui");
  const id = useId();
  const [pin, setPin] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const left = useSecondsUntil(lockedUntil);
  const isHeld = isBusy || left > 0;
  const canSend = pin.length >= 4 && !isHeld;

  function press(key: string) {
    setPin((before) => (key === "back" ? before.slice(0, -1) : (before + key).slice(0, 8)));
    input.current?.focus({ preventScroll: true });
  }

  function send(event: FormEvent) {
    event.preventDefault();
    if (!canSend) return;
    onPin(pin);
    setPin("");
  }

  return (
    <form onSubmit={send} className={pinFormClass}>
      <label htmlFor={id} className={pinLabelClass}>
        {label}
      </label>
      <div className="relative">
        <input
          ref={input}
          id={id}
          type="password"
          inputMode="none"
          autoComplete="current-password"
          // The pad is what the person came for: nothing else on the page can be meant by typing.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={hasFocus}
          value={pin}
          disabled={left > 0}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, "").slice(0, 8))}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-said`}
          className={pinInputClass}
        />
        {left > 0 ? <Lock aria-hidden="true" className="absolute inset-0 m-auto size-5 text-muted" /> : null}
      </div>
      <p
        id={`${id}-said`}
        role={error || left > 0 ? "alert" : undefined}
        className={cx(pinHintClass, error || left > 0 ? "text-out" : "text-muted")}
      >
        {left > 0 ? t("pin.locked", { seconds: left }) : (error ?? hint)}
      </p>
      <div className={pinKeysClass}>
        {pinDigits.map((key) => (
          <button key={key} type="button" disabled={isHeld} onClick={() => press(key)} className={pinKeyClass}>
            {key}
          </button>
        ))}
        <button
          type="button"
          disabled={isHeld}
          aria-label={t("keypad.back")}
          onClick={() => press("back")}
          className={pinKeyClass}
        >
          <Delete aria-hidden="true" className="size-5" />
        </button>
        <button type="button" disabled={isHeld} onClick={() => press("0")} className={pinKeyClass}>
          0
        </button>
        <button type="submit" disabled={!canSend} aria-label={t("pin.ok")} className={pinOkClass}>
          {isBusy ? <Spinner className="size-5" /> : t("pin.ok")}
        </button>
      </div>
    </form>
  );
}
