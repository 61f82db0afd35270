// Promises a filtered list as a file, and a word of how many rows it holds: the file comes at once, and no one waits for its count.
"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { notify } from "@/components/ui/toast";
import { cx } from "@/lib/ui/cx";

export function ExportLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const t = useTranslations("shell");
  async function count() {
    const answer = await fetch(href, { method: "HEAD" }).catch(() => null);
    const [, rows, more] = /^(\d+)(\+?)$/.exec(answer?.headers.get("x-row-count") ?? "") ?? [];
    if (rows) notify.plain(t(more ? "exportAtLeast" : "exportRows", { count: Number(rows) }));
  }
  return (
    <a
      href={href}
      download
      aria-keyshortcuts="e"
      className={cx(buttonClass("plain", "sm"), className)}
      onClick={() => void count()}
    >
      <Download aria-hidden="true" className="size-4" />
      {children}
    </a>
  );
}
