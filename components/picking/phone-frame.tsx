// Promises the phone in one hand: a thin line above, the answer to the last scan, one task, and one big button under the thumb.
"use client";

import { ArrowLeft } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/lib/ui/cx";
import { type Answer, Flash } from "./flash";

export interface PhoneFrameProps {
  title: ReactNode;
  progress?: ReactNode;
  notice?: ReactNode;
  answer: Answer | null;
  /** Under the thumb. */
  action?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
}

export function PhoneFrame({ title, progress, notice, answer, action, menu, children }: PhoneFrameProps) {
  const t = useTranslations("picking");
  return (
    <div className="mx-auto flex min-h-dvh max-w-lg flex-col bg-paper">
      <header className="line-b flex h-14 shrink-0 items-center gap-2 px-2">
        <Link href="/picking" aria-label={t("back")} className={cx(buttonClass("quiet", "md"), "w-11 px-0!")}>
          <ArrowLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
        </Link>
        <h1 className="min-w-0 flex-1 truncate font-semibold text-base">{title}</h1>
        {menu}
      </header>
      {notice}
      <Flash answer={answer} />
      <main id="page" tabIndex={-1} className="flex min-w-0 flex-1 flex-col gap-5 px-4 pt-3 pb-32">
        {progress}
        {children}
      </main>
      {action ? (
        <footer className="line-t fixed inset-x-0 bottom-0 z-10 mx-auto flex max-w-lg flex-col gap-2 bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          {action}
        </footer>
      ) : null}
    </div>
  );
}
