// Promises every row of a report, the next ones as they come into sight, sortable, with the period before where rows have one.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { columnWord, type Report, type ReportRow, reportColumns, reportFigure } from "@/lib/reports/report";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useRowName, useSayFigure } from "./say-figure";

const isWords = (kind: string) => kind === "text" || kind === "time";

export function ReportTable({ report, onEnd }: { report: Report; onEnd: () => void }) {
  const t = useTranslations("reports");
  const format = useShopFormat();
  const say = useSayFigure();
  const nameOf = useRowName();
  const figure = reportFigure[report.report];
  const before = new Map(report.before.rows.map((row) => [row["key"], row]));
  const columns: Column<ReportRow>[] = [
    {
      id: "label",
      header: t(`label.${report.report}`),
      cell: (row) => (
        <span>
          {nameOf(report, row)}
          {row["sku"] ? <span className="ms-2 text-muted text-xs">{row["sku"]}</span> : null}
        </span>
      ),
      sortBy: (row) => String(row["label"] ?? ""),
    },
    ...reportColumns[report.report].map(
      ({ id, kind }): Column<ReportRow> => ({
        id,
        header: t(`column.${columnWord(report.report, id)}` as "column.net"),
        cell: (row) => say(kind, row[id]),
        sortBy: (row) => (isWords(kind) ? String(row[id] ?? "") : Number(row[id] ?? 0)),
        isFigure: !isWords(kind),
        isWide: id !== figure.id,
        width: kind === "time" ? "11rem" : "8rem",
      }),
    ),
  ];
  if (!["days", "shifts", "cover"].includes(report.report))
    columns.push({
      id: "before",
      header: t("beforeFigure"),
      cell: (row) => say(figure.kind, before.get(row["key"] ?? null)?.[figure.id]),
      isFigure: true,
      // a phone has the figures above for the period before, and needs the room for names
      isWide: true,
      width: "8rem",
    });
  return (
    <Card
      title={t(`name.${report.report}`)}
      hint={[
        report.nextCursor === null
          ? t("rows", { count: report.total })
          : t("rowsOf", { shown: report.rows.length, count: report.total }),
        report.listedAt ? t("listedAt", { time: format.time(report.listedAt, "clock") }) : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      isFlush
    >
      <DataTable
        label={t(`name.${report.report}`)}
        rows={report.rows}
        columns={columns}
        rowKey={(row) => String(row["key"])}
        onEnd={onEnd}
      />
    </Card>
  );
}
