// The sheet of a popover; fetched when its button is neared (see popover.tsx).
"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { cx } from "@/lib/ui/cx";
import { floatClass } from "./float-class";
import type { PopoverProps } from "./popover";

export function PopoverSheet({
  trigger,
  title,
  children,
  isOpen,
  onOpen,
  align = "start",
  className,
  isOpenAtFirst,
}: PopoverProps & { isOpenAtFirst: boolean }) {
  return (
    <Base.Root open={isOpen} defaultOpen={isOpenAtFirst} onOpenChange={(open) => onOpen?.(open)}>
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
