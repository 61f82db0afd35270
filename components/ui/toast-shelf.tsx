// Promises how a notice looks and where it stands: away from the thumb on a phone, away from the cart at the till, and in the back office
// away from the buttons that end a form at its lower left.
"use client";

import { Undo2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Toaster, toast } from "sonner";
import { cx } from "@/lib/ui/cx";
import { meaningIcons } from "./badge";
import type { Notice } from "./toast";

const undoMs = 5_000;

interface Labels {
  region: string;
  undo: string;
  close: string;
}

export function ToastShelf({ notices, labels }: { notices: readonly Notice[]; labels: Labels }) {
  const shown = useRef(new WeakSet<Notice>());
  useEffect(() => {
    for (const notice of notices) {
      if (shown.current.has(notice)) continue;
      shown.current.add(notice);
      toast.custom((id) => <Slip notice={notice} labels={labels} onClose={() => toast.dismiss(id)} />, {
        duration: notice.kind === "out" ? 8_000 : undoMs,
      });
    }
  }, [notices, labels]);
  const isTill = document.querySelector("[data-tile]") !== null;
  const isPhone = globalThis.matchMedia?.("(max-width: 640px)").matches;
  return (
    <Toaster
      position={isPhone ? "top-center" : isTill ? "bottom-left" : "bottom-right"}
      containerAriaLabel={labels.region}
      expand
      visibleToasts={3}
      gap={8}
      offset={16}
      mobileOffset={12}
      toastOptions={{ unstyled: true, className: "w-full" }}
    />
  );
}

function Slip({ notice, labels, onClose }: { notice: Notice; labels: Labels; onClose: () => void }) {
  const Icon = notice.kind === "plain" ? null : meaningIcons[notice.kind];
  return (
    <div className="flex min-h-12 w-full items-center gap-3 rounded-md bg-ink py-1.5 font-sans ps-4 pe-1.5 text-paper text-sm shadow-float sm:w-90">
      {Icon ? (
        <Icon
          aria-hidden="true"
          className={cx(
            "size-4 shrink-0",
            notice.kind === "out" ? "text-[color-mix(in_srgb,var(--color-out)_55%,var(--color-paper))]" : "",
          )}
        />
      ) : null}
      <p className="min-w-0 flex-1 py-1.5">
        {notice.message}
        {notice.detail ? <span className="block opacity-80">{notice.detail}</span> : null}
        {notice.code ? <code className="block text-xs opacity-80">{notice.code}</code> : null}
      </p>
      {notice.onUndo ? (
        <button
          type="button"
          onClick={() => {
            notice.onUndo?.();
            onClose();
          }}
          className="inline-flex h-11 items-center gap-1.5 rounded-sm px-3 font-semibold hover:bg-paper/15 focus-visible:outline-paper focus-visible:-outline-offset-2"
        >
          <Undo2 aria-hidden="true" className="size-4" />
          {labels.undo}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={labels.close}
        onClick={onClose}
        className="grid size-11 shrink-0 place-items-center rounded-sm hover:bg-paper/15 focus-visible:outline-paper focus-visible:-outline-offset-2"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
