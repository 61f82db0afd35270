// Promises that a change of theme is seen at once on every part of the page and kept for a year.
"use client";

import { useSyncExternalStore } from "react";
import { type Theme, themeAttribute, themeCookie, toTheme } from "./theme";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): Theme {
  return toTheme(document.documentElement.dataset.theme);
}

export function setTheme(theme: Theme) {
  const attribute = themeAttribute(theme);
  const root = document.documentElement;
  if (attribute) root.dataset.theme = attribute;
  else delete root.dataset.theme;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
  for (const listener of listeners) listener();
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, current, () => "system"), setTheme];
}
