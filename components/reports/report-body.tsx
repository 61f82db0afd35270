// Promises a report whole: its sums, its chart and its rows come together, so that nothing moves when they are there.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import type { Report } from "@/lib/reports/report";
import { ReportChart } from "./report-chart";
import { ReportFigures } from "./report-figures";
import { ReportTable } from "./report-table";

export function ReportBody({ report, onEnd }: { report: Report; onEnd: () => void }) {
  const t = useTranslations("reports");
  return (
    <div className="flex flex-col gap-5">
      <ReportFigures report={report} />
      {report.rows.length === 0 ? (
        <Card>
          <EmptyState kind="match" title={t("noData")} text={t("noDataText")} />
        </Card>
      ) : (
        <>
          <ReportChart report={report} />
          <ReportTable report={report} onEnd={onEnd} />
        </>
      )}
    </div>
  );
}
