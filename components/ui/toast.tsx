// Promises a word that comes, can be answered for five seconds where something can be undone, and goes. Never holds what must be read.
"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";

export interface Notice {
  kind: "plain" | "good" | "out";
  message: string;
  /** Below, in small type. */
  detail?: string;
  code?: string;
  /** Offers Undo for five seconds. */
  onUndo?: () => void;
}

type Listener = (notice: Notice) => void;
let listener: Listener | null = null;
let early: Notice[] = [];

function say(notice: Notice) {
  if (listener) listener(notice);
  else early = [...early, notice];
}

/** `notify.good("Received 12 mugs")`, `notify.undo("Mug removed", putBack)`, `notify.refused("2 left, 3 wanted", "insufficient_stock")`. */
export const notify = {
  plain: (message: string, detail?: string) => say({ kind: "plain", message, detail }),
  good: (message: string, detail?: string) => say({ kind: "good", message, detail }),
  refused: (message: string, code?: string) => say({ kind: "out", message, code }),
  undo: (message: string, onUndo: () => void) => say({ kind: "plain", message, onUndo }),
};

const Shelf = lazy(async () => {
  const { ToastShelf } = await import("./toast-shelf");
  return {
    default: ToastShelf as ComponentType<{
      notices: readonly Notice[];
      labels: { region: string; undo: string; close: string };
    }>,
  };
});

/** Stands once, in the providers; what draws the toasts is fetched with the first of them. */
export function ToastHost() {
  const t = useTranslations("ui");
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    listener = (notice) => setNotices((before) => [...before.slice(-20), notice]);
    for (const notice of early) listener(notice);
    early = [];
    return () => {
      listener = null;
    };
  }, []);
  if (notices.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Shelf notices={notices} labels={{ region: t("notices"), undo: t("undo"), close: t("close") }} />
    </Suspense>
  );
}
