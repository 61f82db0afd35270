// Promises that a question holds the focus until it is answered, gives it back after, and can always be left with Esc.
// What draws it is fetched while nothing else is to be done, so that a page with a dialog does not open later.
"use client";

import type { ReactNode, RefObject } from "react";
import { lazyPart } from "./lazy-part";
import { useOnceOpen } from "./use-once-open";

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the one that goes on last. */
  actions?: ReactNode;
  width?: "sm" | "md" | "lg" | "xl";
  /** A step that must be answered: a press beside it does not close it. */
  mustAnswer?: boolean;
  /** It cannot be left now, so no cross offers it. */
  isHeld?: boolean;
  /** Where the focus starts, when not on the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  onClosed?: () => void;
}

const load = () => import("./dialog-window").then((module) => module.DialogWindow);
const Window = lazyPart(load);

export function Dialog(props: DialogProps) {
  return useOnceOpen(props.isOpen, load) ? <Window {...props} /> : null;
}
