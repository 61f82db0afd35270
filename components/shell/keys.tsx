// Promises that `?` and Ctrl+K work on every page, and that their code is fetched only when one of them is pressed.
"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import type { CommandPaletteProps } from "@/components/ui/command-palette";
import { lazyDialog, type OpenProps } from "@/components/ui/lazy-dialog";
import { type Command, useCommands } from "@/lib/keys/commands";
import { pressOnPage } from "@/lib/keys/press-on-page";
import { areSingleKeysOn, isField, useShortcuts } from "@/lib/keys/shortcuts";
import type { Role } from "@/lib/staff/permissions";
import { themes } from "@/lib/theme/theme";
import { setTheme } from "@/lib/theme/use-theme";
import { placesFor } from "./nav";

const Palette = lazyDialog<CommandPaletteProps>(() =>
  import("@/components/ui/command-palette").then((module) => module.CommandPalette),
);
const Sheet = lazyDialog<OpenProps>(() =>
  import("@/components/ui/shortcut-sheet").then((module) => module.ShortcutSheet),
);

export type KeysView = "palette" | "sheet" | null;

export interface KeysProps {
  role: Role;
  view: KeysView;
  onView: (view: KeysView) => void;
  find?: CommandPaletteProps["find"];
}

export function useKeysView() {
  return useState<KeysView>(null);
}

export function Keys({ role, view, onView, find }: KeysProps) {
  const t = useTranslations("shell");
  const router = useRouter();
  useShortcuts([
    { keys: "Mod+K", label: t("palette"), run: () => onView("palette") },
    { keys: "?", label: t("keys"), run: () => onView("sheet") },
    { keys: "/", label: t("search"), run: (event) => isOverPage(event) || pressOnPage("/") || onView("palette") },
  ]);
  useEffect(() => {
    globalThis.addEventListener("keydown", pressByKey);
    return () => globalThis.removeEventListener("keydown", pressByKey);
  }, []);
  const commands = useMemo<readonly Command[]>(
    () => [
      ...placesFor(role).map((place) => ({
        id: place.id,
        label: t(`place.${place.id}`),
        group: t("goTo"),
        run: () => router.push(place.href),
      })),
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        label: `${t("theme.title")}: ${t(`theme.${theme}`)}`,
        group: t("look"),
        run: () => setTheme(theme),
      })),
    ],
    [role, router, t],
  );
  useCommands(commands);
  const close = () => onView(null);
  return (
    <>
      <Palette isOpen={view === "palette"} onClose={close} find={find} />
      <Sheet isOpen={view === "sheet"} onClose={close} />
    </>
  );
}

function pressByKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const isPlain = /^[a-z]$/.test(event.key) && areSingleKeysOn();
  if (isPlain && !isOverPage(event) && !isField(event.target) && pressOnPage(event.key)) event.preventDefault();
}

/** In a window or a menu over the page its own things are meant. */
function isOverPage({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}
