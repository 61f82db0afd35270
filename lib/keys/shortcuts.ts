// Promises one list of the keys that work here and now: what the `?` sheet shows is what is bound, and nothing else.
"use client";

import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from "react";

export interface Shortcut {
  /** "F2", "Mod+K", "?", "g s" is not offered: one press each. Mod is Ctrl, or ⌘ on a Mac. */
  keys: string;
  /** In the person's language. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Heading in the sheet; the screen's own name. */
  group?: string;
  /** Also while typing in a field; function keys and Mod always do. */
  worksInFields?: boolean;
  isDisabled?: boolean;
}

let bound: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
const offKey = "stockproof.single-keys";

function change(next: readonly Shortcut[]) {
  bound = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Single characters can be turned off, for people whose hands or software press them by accident (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return globalThis.localStorage?.getItem(offKey) !== "off";
}

export function setSingleKeys(on: boolean) {
  globalThis.localStorage?.setItem(offKey, on ? "on" : "off");
  change([...bound]);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
}

export function useBoundShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => bound,
    () => none,
  );
}
const none: readonly Shortcut[] = [];

export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+").filter(Boolean);
  const key = keys.endsWith("+") && keys.length === 1 ? "+" : parts.at(-1);
  const wantsMod = parts.includes("Mod");
  const wantsAlt = parts.includes("Alt");
  if (!key || wantsMod !== (event.ctrlKey || event.metaKey) || wantsAlt !== event.altKey) return false;
  // A sign such as "?" already names its Shift; a word key must say it.
  if (key.length > 1 && parts.includes("Shift") !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select"))
  );
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  // The last bound wins: a dialog's keys come before those of the screen below it.
  const hit = bound.findLast((one) => !one.isDisabled && matches(event, one.keys));
  if (!hit) return;
  const isSingle = hit.keys.length === 1;
  if (isSingle && !areSingleKeysOn()) return;
  const isCommand = hit.keys.includes("Mod") || /^F\d+$/.test(hit.keys);
  if (isField(event.target) && !isCommand && !hit.worksInFields) return;
  event.preventDefault();
  hit.run(event);
}

/** Binds keys while the component is there. The list may be made anew on each render. */
export function useShortcuts(shortcuts: readonly Shortcut[]) {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => shortcuts[index]?.run(event));
  // Functions fall out of JSON: what is left is what the sheet shows, and only a change of that binds anew.
  const shape = JSON.stringify(shortcuts);
  const shown = useMemo(() => JSON.parse(shape) as Omit<Shortcut, "run">[], [shape]);
  useEffect(() => {
    const mine = shown.map((one, index) => ({ ...one, run: (event: KeyboardEvent) => run(index, event) }));
    if (bound.length === 0) globalThis.addEventListener("keydown", onKeyDown);
    change([...bound, ...mine]);
    return () => {
      change(bound.filter((one) => !mine.includes(one as (typeof mine)[number])));
      if (bound.length === 0) globalThis.removeEventListener("keydown", onKeyDown);
    };
  }, [shown]);
}
