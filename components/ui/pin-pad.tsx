// Promises that a PIN is entered by finger, keyboard, paste or password manager alike, and that a wrong one says what to do.
"use client";

import { Delete, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useId, useRef, useState, useSyncExternalStore } from "react";
import { cx } from "@/lib/ui/cx";
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

const shapeClass =
  "line grid h-14 select-none place-items-center rounded-md font-medium figure transition-colors disabled:opacity-45 disabled:pointer-events-none touch-manipulation";
const keyClass = `${shapeClass} bg-surface text-lg hover:bg-hover active:bg-line`;

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
    <form onSubmit={send} className="mx-auto flex w-full max-w-72 flex-col gap-3">
      <label htmlFor={id} className="text-center font-medium text-sm">
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
          className="line h-14 w-full rounded-md border-line-strong bg-surface text-center text-xl tracking-[0.5em] ps-[0.5em] aria-invalid:border-out focus-visible:border-accent focus-visible:outline-offset-0"
        />
        {left > 0 ? <Lock aria-hidden="true" className="absolute inset-0 m-auto size-5 text-muted" /> : null}
      </div>
      <p
        id={`${id}-said`}
        role={error || left > 0 ? "alert" : undefined}
        className={cx("min-h-5 text-center text-sm", error || left > 0 ? "text-out" : "text-muted")}
      >
        {left > 0 ? t("pin.locked", { seconds: left }) : (error ?? hint)}
      </p>
      <div className="grid grid-cols-3 gap-2">
        {["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((key) => (
          <button key={key} type="button" disabled={isHeld} onClick={() => press(key)} className={keyClass}>
            {key}
          </button>
        ))}
        <button
          type="button"
          disabled={isHeld}
          aria-label={t("keypad.back")}
          onClick={() => press("back")}
          className={keyClass}
        >
          <Delete aria-hidden="true" className="size-5" />
        </button>
        <button type="button" disabled={isHeld} onClick={() => press("0")} className={keyClass}>
          0
        </button>
        <button
          type="submit"
          disabled={!canSend}
          aria-label={t("pin.ok")}
          className={`${shapeClass} border-accent bg-accent text-base text-on-accent hover:bg-accent-strong`}
        >
          {isBusy ? <Spinner className="size-5" /> : t("pin.ok")}
        </button>
      </div>
    </form>
  );
}
