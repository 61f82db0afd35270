// Promises to say in words how fresh what is shown is: live, or since when it is not.
"use client";

import { Radio } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/lib/ui/cx";
import type { LiveStatus } from "@/lib/stock/use-stock-news";

export function LiveMark({ status }: { status: LiveStatus }) {
  const t = useTranslations("stock");
  return (
    <span role="status" className="inline-flex items-center gap-1.5">
      <Radio aria-hidden="true" className={cx("size-4", status === "live" ? "text-good" : "text-low")} />
      {t(`live.${status}`)}
    </span>
  );
}
