// Promises a panel that comes from the edge: from below on a phone (swiped away with a thumb), from the side on a desk.
"use client";

import type { ReactNode } from "react";
import { lazyPart } from "./lazy-part";
import { useOnceOpen } from "./use-once-open";

export interface DrawerProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** "below" for phones, "side" for details beside a table. */
  from?: "below" | "side";
  actions?: ReactNode;
  children?: ReactNode;
}

const load = () => import("./drawer-panel").then((module) => module.DrawerPanel);
const Panel = lazyPart(load);

export function Drawer(props: DrawerProps) {
  return useOnceOpen(props.isOpen, load) ? <Panel {...props} /> : null;
}
