// Promises that a dialog costs a page nothing until it is asked for: its code comes on the first opening, or when `warm` is called.
"use client";

import { type ComponentType, lazy, Suspense, useRef } from "react";
import { untilHere } from "./until-here";

export interface OpenProps {
  isOpen: boolean;
  onClose: () => void;
}

/** `const TenderDialog = lazyDialog(() => import("./tender-dialog").then((m) => m.TenderDialog))`; warm it on idle or on hover. */
export function lazyDialog<Props extends OpenProps>(load: () => Promise<ComponentType<Props>>) {
  const Loaded = lazy(async () => ({ default: (await untilHere(load)) as ComponentType<OpenProps> }));
  function LazyDialog(props: Props) {
    const wasOpen = useRef(false);
    if (props.isOpen) wasOpen.current = true;
    if (!wasOpen.current) return null;
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  }
  LazyDialog.warm = () => void load();
  return LazyDialog;
}
