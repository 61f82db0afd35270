// Promises that a stock number answers a tap with why it is what it is.
"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { lazyDialog } from "@/components/ui/lazy-dialog";

const WhyDialog = lazyDialog(() => import("./why-dialog").then((m) => m.WhyDialog));

export interface WhyProps {
  productId: string;
  name: string;
  /** The number as it is read, for who hears it. */
  said: string;
  children: ReactNode;
}

export function Why({ productId, name, said, children }: WhyProps) {
  const t = useTranslations("stock");
  const [isAsked, setIsAsked] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={t("why.ask", { quantity: said, name })}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.stopPropagation(); // the row behind opens the product
          setIsAsked(true);
          setIsOpen(true);
        }}
        className="target rounded-sm underline decoration-dotted decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {children}
      </button>
      {isAsked ? (
        // clicks inside a dialog are not clicks on the row it was opened from, though React says they are
        <span
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.stopPropagation()}
          role="presentation"
        >
          <WhyDialog isOpen={isOpen} onClose={() => setIsOpen(false)} productId={productId} name={name} />
        </span>
      ) : null}
    </>
  );
}
