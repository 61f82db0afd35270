// Promises the period's sums, each beside the period before.
"use client";

import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { columnWord, type Report, reportColumns, sumOf } from "@/lib/reports/report";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useSayFigure } from "./say-figure";

const falling = new Set(["discount", "refunded", "cost", "refundedNet", "refundedTax"]);

export function ReportFigures({ report }: { report: Report }) {
  const t = useTranslations("reports");
  const say = useSayFigure();
  const format = useShopFormat();
  const summed = reportColumns[report.report].filter(({ kind }) => kind === "money" || kind === "count");
  if (summed.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      {summed.map(({ id, kind }) => {
        const [now, before] = [report, report.before].map(({ sums, rows }) =>
          sums ? Number(sums[id] ?? 0) : sumOf(rows, id),
        ) as [number, number];
        const share = before === 0 ? null : (now - before) / Math.abs(before);
        return (
          <Figure
            key={id}
            label={t(`column.${columnWord(report.report, id)}` as "column.net")}
            value={say(kind, now)}
            delta={
              share === null
                ? undefined
                : {
                    text: `${share > 0 ? "+" : ""}${format.percent(share)}`,
                    direction: share > 0 ? "up" : share < 0 ? "down" : "same",
                    isGood: share > 0 !== falling.has(id),
                  }
            }
          />
        );
      })}
    </div>
  );
}
