// The window of a dialog; fetched with the first one that opens (see dialog.tsx).
"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cx } from "@/lib/ui/cx";
import { buttonClass } from "./button-class";
import type { DialogProps } from "./dialog";

/** Where a dialog's work begins; of a choice, what is chosen. */
const FIRST = "input:not([type=radio], :disabled), input:checked, select, textarea, button:not(:disabled), a[href]";

const widths = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-xl", xl: "max-w-2xl" };

export function DialogWindow({
  isOpen,
  onClose,
  title,
  description,
  children,
  actions,
  width = "md",
  ...rest
}: DialogProps) {
  const t = useTranslations("ui");
  const body = useRef<HTMLDivElement>(null);
  // not at its cross, where Enter would undo the opening; under a finger no keyboard comes up unasked
  const begin = () =>
    globalThis.matchMedia("(pointer: coarse)").matches || (body.current?.querySelector<HTMLElement>(FIRST) ?? true);
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      onOpenChangeComplete={(open) => (open ? undefined : rest.onClosed?.())}
      disablePointerDismissal={rest.mustAnswer}
    >
      <Base.Portal>
        {/* of one question over another, too */}
        <Base.Backdrop
          forceRender
          className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
        />
        <Base.Viewport className="fixed inset-0 z-40 grid items-end justify-items-center overflow-y-auto sm:items-center sm:p-6">
          <Base.Popup
            initialFocus={rest.initialFocus ?? begin}
            className={cx(
              "line relative flex max-h-[92dvh] w-full flex-col rounded-t-lg bg-surface shadow-float sm:rounded-lg",
              "transition-[opacity,transform] data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0",
              widths[width],
            )}
          >
            <header className="flex items-start gap-4 px-6 pt-5 pb-3">
              <div className="min-w-0 flex-1">
                <Base.Title className="font-semibold text-lg">{title}</Base.Title>
                {description ? (
                  <Base.Description className="mt-1 text-muted text-sm">{description}</Base.Description>
                ) : null}
              </div>
              {rest.isHeld ? null : (
                <Base.Close
                  aria-label={t("close")}
                  className={cx(buttonClass("quiet", "md"), "-mt-1.5 -me-3 w-11 px-0! text-muted")}
                >
                  <X aria-hidden="true" className="size-5" />
                </Base.Close>
              )}
            </header>
            <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-6">
              {children}
            </div>
            {actions ? (
              <footer className="line-t flex flex-wrap justify-end gap-3 px-6 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
                {actions}
              </footer>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
