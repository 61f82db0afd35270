// Promises that a figure reads the same in cards, chart and table, and that rows without a name have one.
"use client";

import { useTranslations } from "next-intl";
import type { FigureKind, Report, ReportRow } from "@/lib/reports/report";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function useSayFigure() {
  const format = useShopFormat();
  return (kind: FigureKind, value: string | number | null | undefined): string => {
    if (value === null || value === undefined || value === "") return "–";
    switch (kind) {
      case "money":
        return format.money(Number(value));
      case "quantity":
      case "days":
        return format.quantity(String(value));
      case "count":
        return format.number(Number(value));
      case "time":
        return format.time(String(value));
      case "text":
        return String(value);
    }
  };
}

export function useRowName() {
  const t = useTranslations("reports");
  const format = useShopFormat();
  return ({ report }: Pick<Report, "report">, row: ReportRow): string => {
    const label = String(row["label"] ?? "");
    if (report === "days") return format.time(label, "day");
    if (report === "hours") return `${label}:00`;
    if (report === "cashiers" && label.startsWith("00000000")) return t("nobody");
    return label === "" ? t("uncategorised") : label;
  };
}
