// Promises a small sheet beside what was pressed: filters, «why 7?», a few fields. Esc or a press beside it closes it.
"use client";

import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from "react";
import { untilHere } from "./until-here";

export interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
  align?: "start" | "center" | "end";
  className?: string;
}

const load = () => import("./popover-sheet");
const Sheet = lazy(() => untilHere(load).then((module) => ({ default: module.PopoverSheet })));

export function Popover(props: PopoverProps) {
  const [isAsked, setIsAsked] = useState(false);
  const near = () => void load();
  const button = cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
    "aria-haspopup": "dialog",
    onPointerEnter: near,
    onTouchStart: near,
    onFocus: near,
    onClick: () => {
      setIsAsked(true);
      props.onOpen?.(true);
    },
  });
  if (!isAsked && !props.isOpen) return button;
  return (
    <Suspense fallback={button}>
      <Sheet {...props} isOpenAtFirst={props.isOpen === undefined} />
    </Suspense>
  );
}
