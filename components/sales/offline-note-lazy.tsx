// Promises that the line about the missing network costs nothing while there is one, and is there when it goes.
"use client";

import { type ComponentProps, lazy, Suspense, useEffect } from "react";
import { useUpdate } from "@/lib/sales/outbox/state";
import type { OfflineNote as Note } from "./offline-note";

const load = () => import("./offline-note");
/** A network that went before it was fetched takes the line with it, and not the till. */
const Loaded = lazy<typeof Note>(async () => ({
  default: (await load().catch(() => null))?.OfflineNote ?? (() => null as never),
}));

/** Fetched while there is a network, or it could not be fetched when it is needed. */
export function useWarmOfflineNote(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([load(), import("@/lib/sales/offline-people")]), 2_000);
    return () => clearTimeout(timer);
  }, []);
}

export function OfflineNote(props: ComponentProps<typeof Note>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}

const Ready = lazy(async () => ({ default: (await import("./update-ready")).UpdateReady }));

/** Nothing until a newer version waits. */
export function UpdateNote() {
  const isReady = useUpdate((state) => state.waiting !== null);
  return isReady ? (
    <Suspense>
      <Ready />
    </Suspense>
  ) : null;
}
