// Promises a small sheet beside what was pressed: filters, «why 7?», a few fields. Esc or a press beside it closes it.
"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { floatClass } from "./menu";

export interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
  align?: "start" | "center" | "end";
  className?: string;
}

export function Popover({ trigger, title, children, isOpen, onOpen, align = "start", className }: PopoverProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => onOpen?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} collisionPadding={12} className="z-50 outline-none">
          <Base.Popup
            className={cx(
              floatClass,
              "max-h-(--available-height) w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto p-4 text-sm",
              className,
            )}
          >
            {title ? <Base.Title className="mb-2 font-semibold">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
