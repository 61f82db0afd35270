// Promises one report at a time: its sum beside the period before, a chart, and every row; report and period stand in the address.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { lazyPart } from "@/components/ui/lazy-part";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { REPORTS } from "@/lib/reports/report";
import { reportAddress, reportsQueries } from "@/lib/reports/reports.queries";
import { shopDay } from "@/lib/format/zoned";
import { useViewer } from "@/lib/staff/use-viewer";

// What needs an answer before it can be drawn, good or bad, is fetched while the answer is.
const ReportBody = lazyPart(() => import("./report-body").then((m) => m.ReportBody), {
  meanwhile: <SkeletonRows rows={8} />,
});
const Trouble = lazyPart(() => import("@/components/shell/trouble").then((m) => m.Trouble));

const presets = [
  ["last7", 7],
  ["last30", 30],
  ["last90", 90],
  ["year", 365],
] as const;

export function ReportsScreen() {
  return (
    <NuqsAdapter>
      <Reports />
    </NuqsAdapter>
  );
}

function Reports() {
  const t = useTranslations("reports");
  const { timeZone } = useViewer().org;
  const [filter, setFilter] = useQueryStates({
    report: parseAsStringLiteral(REPORTS).withDefault("days"),
    from: parseAsString.withDefault(shopDay(timeZone, 29)),
    to: parseAsString.withDefault(shopDay(timeZone, 0)),
  });
  const { report: name, ...period } = filter;
  const query = useInfiniteQuery(reportsQueries.read(name, period));
  useEffect(() => {
    void ReportBody.warm();
    void Trouble.warm();
  }, []);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const report = query.data?.report === name ? query.data : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        hint={t("hint")}
        actions={
          <a href={reportAddress(name, period, "/csv")} className={buttonClass("plain")} download aria-keyshortcuts="e">
            <Download aria-hidden="true" className="size-4" />
            {report ? t("exportRows", { count: report.total }) : t("export")}
          </a>
        }
      />
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <Field label={t("report")} className="w-44 max-sm:w-[calc(50%-0.375rem)]">
          <Select
            value={name}
            onValue={(next) => void setFilter({ report: next })}
            options={REPORTS.map((value) => ({ value, label: t(`name.${value}`) }))}
          />
        </Field>
        <Field label={t("from")} className="w-40 max-sm:w-[calc(50%-0.375rem)]">
          <Input
            type="date"
            value={period.from}
            max={period.to}
            onChange={(event) => event.currentTarget.value && void setFilter({ from: event.currentTarget.value })}
          />
        </Field>
        <Field label={t("to")} className="w-40 max-sm:w-[calc(50%-0.375rem)]">
          <Input
            type="date"
            value={period.to}
            min={period.from}
            onChange={(event) => event.currentTarget.value && void setFilter({ to: event.currentTarget.value })}
          />
        </Field>
        <fieldset className="flex flex-wrap gap-2" aria-label={t("preset")}>
          {presets.map(([preset, days]) => (
            <Button
              key={preset}
              size="sm"
              look={
                period.from === shopDay(timeZone, days - 1) && period.to === shopDay(timeZone, 0) ? "primary" : "plain"
              }
              onClick={() => void setFilter({ from: shopDay(timeZone, days - 1), to: shopDay(timeZone, 0) })}
            >
              {t(preset)}
            </Button>
          ))}
        </fieldset>
      </div>
      {query.error && !report ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!report && !query.error ? <SkeletonRows rows={8} /> : null}
      {report ? <ReportBody report={report} onEnd={onEnd} /> : null}
    </>
  );
}
