// Promises what each day of the filter came to.
"use client";

import { useTranslations } from "next-intl";
import type { makeFormat } from "@/lib/format/use-format";

export interface Day {
  day: string;
  count: number;
  total: number;
  refunded: number;
}

export function HistoryDays({ days, format }: { days: readonly Day[]; format: ReturnType<typeof makeFormat> }) {
  const t = useTranslations("sales");
  if (days.length === 0) return null;
  return (
    <ul aria-label={t("history.days")} tabIndex={0} className="flex gap-2 overflow-x-auto pb-1">
      {days.map((day) => (
        <li key={day.day} className="line figure shrink-0 rounded-md bg-surface px-4 py-3">
          <p className="text-muted text-xs">{format.time(day.day, "day")}</p>
          <p className="font-semibold text-lg">{format.money(day.total - day.refunded)}</p>
          <p className="text-muted text-xs">{t("history.count", { count: day.count })}</p>
        </li>
      ))}
    </ul>
  );
}
