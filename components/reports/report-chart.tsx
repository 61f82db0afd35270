// Promises the report's figure drawn, the period before beside it; the library comes only when it is looked at, the table twin is one key away.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chart } from "@/components/ui/chart";
import { columnWord, type Report, reportFigure, type ReportRow } from "@/lib/reports/report";
import { useRowName, useSayFigure } from "./say-figure";

/** More bars than this are no picture; the table holds all of them. */
const MOST = 60;
const DAY_S = 86_400;
const secondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

export function ReportChart({ report }: { report: Report }) {
  const t = useTranslations("reports");
  const say = useSayFigure();
  const nameOf = useRowName();
  const { id, kind } = reportFigure[report.report];
  const isDays = report.report === "days";
  const shown = isDays ? daysOf(report) : report.rows.slice(0, MOST);
  const valueOf = (row: ReportRow | undefined) => (row === undefined ? null : Number(row[id] ?? 0));
  const before = new Map(report.before.rows.map((row) => [row["key"], row]));
  const shift = (secondsOf(report.from) - secondsOf(report.before.from)) / DAY_S;
  const beforeOf = (row: ReportRow) => {
    if (!isDays) return valueOf(before.get(row["key"] ?? null));
    const day = new Date((secondsOf(String(row["key"])) - shift * DAY_S) * 1000).toISOString().slice(0, 10);
    return valueOf(before.get(day)) ?? 0;
  };
  const figure = t(`column.${columnWord(report.report, id)}` as "column.net");
  const label = t(`label.${report.report}`);
  return (
    <Card>
      <Chart
        label={t("chart", { figure, label })}
        kind={isDays ? "line" : "bars"}
        x={shown.map((row, at) => (isDays ? secondsOf(String(row["key"])) : at))}
        series={[
          { id: "now", label: t("now"), values: shown.map(valueOf) },
          ...(report.report === "shifts" || report.report === "cover"
            ? []
            : [{ id: "before", label: t("before"), values: shown.map(beforeOf), tone: "before" as const }]),
        ]}
        formatY={(value) => say(kind, kind === "money" ? Math.round(value) : String(value))}
        formatX={(x) => {
          const row = isDays ? { label: new Date(x * 1000).toISOString().slice(0, 10) } : shown[Math.round(x)];
          return row ? nameOf(report, row) : "";
        }}
        yLabel={figure}
        xLabel={label}
      />
    </Card>
  );
}

/** Days without a sale are days too. */
function daysOf(report: Report): ReportRow[] {
  const known = new Map(report.rows.map((row) => [row["key"], row]));
  const days: ReportRow[] = [];
  for (let at = secondsOf(report.from); at <= secondsOf(report.to); at += DAY_S) {
    const key = new Date(at * 1000).toISOString().slice(0, 10);
    days.push(known.get(key) ?? { key, label: key });
  }
  return days;
}
