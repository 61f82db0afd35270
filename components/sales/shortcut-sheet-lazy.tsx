// Promises the list of keys, fetched when it is asked for.
"use client";

import { lazyDialog } from "@/components/ui/lazy-dialog";

export const ShortcutSheet = lazyDialog(() => import("@/components/ui/shortcut-sheet").then((m) => m.ShortcutSheet));
