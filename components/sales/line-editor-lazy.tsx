// Promises that the keypad over a line is no part of the till's first view, and is there before the first key can be meant for it.
"use client";

import { lazyPart } from "@/components/ui/lazy-part";

export const LineEditor = lazyPart(() => import("./line-editor").then((m) => m.LineEditor));

const PATIENCE_MS = 2_000;

/** Answers when the keypad is here; a till without it opens all the same. */
export const fetchLineEditor = (): Promise<void> =>
  Promise.race([LineEditor.warm(), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
