"use client";
/**
 * Hears a scanner wherever the focus is: it types faster than a hand and ends with Enter. What it typed into a field is taken out again,
 * unless the field asks for a code (`data-scan="take"`); off fields, keys are held for a moment until it is known whose they are.
 */
import { useEffect, useEffectEvent } from "react";

/** Between two keys of a scanner; slow ones need up to 80 ms, which the settings may set. */
const GAP_MS = Number(globalThis.localStorage?.getItem("stockproof.scanner-gap") ?? 45);
const LEAST = 5;

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button"].includes(target.type)) ||
  target instanceof HTMLTextAreaElement;

/** React listens to the native setter's event, so a controlled field follows. */
function setValue(field: Field, value: string) {
  const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export function useScanner(onScan: (code: string) => void, onTyped: (text: string) => void): void {
  const scanned = useEffectEvent(onScan);
  const typed = useEffectEvent(onTyped);
  useEffect(() => {
    let code = "";
    let last = 0;
    let field: { element: Field; value: string } | null = null;
    let held: KeyboardEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      code = "";
      field = null;
      held = [];
    };
    const release = () => {
      const keys = held;
      const target = document.activeElement;
      forget();
      for (const key of keys) {
        const again = new KeyboardEvent("keydown", { key: key.key, code: key.code, bubbles: true, cancelable: true });
        replayed.add(again);
        const isFree = (target ?? document.body).dispatchEvent(again);
        if (isFree && (target === document.body || target === null) && key.key.length === 1) typed(key.key);
      }
    };
    const replayed = new WeakSet<Event>();
    const onKey = (event: KeyboardEvent) => {
      if (replayed.has(event) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const now = event.timeStamp; // when the key was pressed, however busy the page was
      const isFast = now - last < GAP_MS;
      if (event.key === "Enter") {
        clearTimeout(timer);
        if (code.length >= LEAST && isFast) {
          event.preventDefault();
          event.stopImmediatePropagation();
          const isTaken = field?.element.dataset.scan === "take";
          if (field) setValue(field.element, isTaken ? code : field.value);
          const found = code;
          forget();
          return isTaken ? undefined : scanned(found);
        }
        if (held.length > 0) release();
        return forget();
      }
      if (event.key.length !== 1 || (event.key === " " && code === "")) {
        if (event.key !== "Shift") {
          clearTimeout(timer);
          if (held.length > 0) release();
          forget();
        }
        return;
      }
      if (!isFast) {
        clearTimeout(timer);
        if (held.length > 0) release();
        forget();
        if (isField(event.target)) field = { element: event.target, value: event.target.value };
      }
      code += event.key;
      last = now;
      if (field || isField(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push(event);
      clearTimeout(timer);
      timer = setTimeout(release, GAP_MS);
    };
    globalThis.addEventListener("keydown", onKey, true);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener("keydown", onKey, true);
    };
  }, []);
}
