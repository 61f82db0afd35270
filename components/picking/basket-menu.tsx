// Promises that a basket can be called off, and says first what that means.
"use client";

import { CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import type { PickingSession } from "@/lib/picking/session";
import { cx } from "@/lib/ui/cx";
import type { CallOffProps } from "./call-off-dialog";

const CallOff = lazyDialog<CallOffProps>(() => import("./call-off-dialog").then((module) => module.CallOffDialog));

export function BasketMenu({ session }: { session: PickingSession }) {
  const t = useTranslations("picking");
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={t("callOff")}
        aria-haspopup="dialog"
        onClick={() => setIsAsking(true)}
        className={cx(buttonClass("quiet", "md"), "w-11 px-0! text-muted")}
      >
        <CircleX aria-hidden="true" className="size-5" />
      </button>
      <CallOff isOpen={isAsking} onClose={() => setIsAsking(false)} sessionId={session.id} />
    </>
  );
}
