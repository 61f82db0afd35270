// The panel of a drawer; fetched with the first one that opens (see drawer.tsx).
"use client";

import { Drawer as Base } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/lib/ui/cx";
import { buttonClass } from "./button-class";
import type { DrawerProps } from "./drawer";

const popups = {
  below:
    "line-t max-h-[88dvh] w-full rounded-t-lg [transform:translateY(var(--drawer-swipe-movement-y))] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]",
  side: "line-s ms-auto h-full w-full max-w-md [transform:translateX(var(--drawer-swipe-movement-x))] data-ending-style:[transform:translateX(100%)] data-starting-style:[transform:translateX(100%)]",
};

export function DrawerPanel({ isOpen, onClose, title, description, from = "below", actions, children }: DrawerProps) {
  const t = useTranslations("ui");
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      swipeDirection={from === "below" ? "down" : "right"}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className={cx("fixed inset-0 z-40 flex", from === "below" ? "items-end" : "items-stretch")}>
          <Base.Popup
            className={cx(
              "flex flex-col bg-surface shadow-float transition-transform duration-160 ease-out data-swiping:select-none data-swiping:duration-0",
              popups[from],
            )}
          >
            {from === "below" ? (
              <div aria-hidden="true" className="mx-auto mt-2 h-1 w-10 shrink-0 rounded-full bg-line-strong" />
            ) : null}
            <Base.Content className="flex min-h-0 flex-1 flex-col">
              <header className="flex items-start gap-4 px-5 pt-4 pb-3">
                <div className="min-w-0 flex-1">
                  <Base.Title className="font-semibold text-lg">{title}</Base.Title>
                  {description ? (
                    <Base.Description className="mt-1 text-muted text-sm">{description}</Base.Description>
                  ) : null}
                </div>
                <Base.Close
                  aria-label={t("close")}
                  className={cx(buttonClass("quiet"), "-mt-1.5 -me-3 w-11 px-0! text-muted")}
                >
                  <X aria-hidden="true" className="size-5" />
                </Base.Close>
              </header>
              <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
              {actions ? (
                <footer className="line-t flex flex-wrap justify-end gap-3 px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
                  {actions}
                </footer>
              ) : null}
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
