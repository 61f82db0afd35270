/** The words of reports: their names, what a row holds, and which figure their chart shows. Pure: the browser carries it, so no schemas here. */
import type { report, reportRow } from "./report.schema";
import type { z } from "zod";

export const REPORTS = [
  "days",
  "hours",
  "products",
  "categories",
  "cashiers",
  "margin",
  "tax",
  "shrinkage",
  "cover",
  "shifts",
] as const;
export type ReportName = (typeof REPORTS)[number];

export type ReportRow = z.output<typeof reportRow>;
export type Report = z.output<typeof report>;

export type FigureKind = "money" | "quantity" | "count" | "days" | "text" | "time";
export interface ReportColumn {
  id: string;
  kind: FigureKind;
}

const money = (...ids: string[]): ReportColumn[] => ids.map((column) => ({ id: column, kind: "money" }));
const quantities = (...ids: string[]): ReportColumn[] => ids.map((column) => ({ id: column, kind: "quantity" }));
const sales: ReportColumn[] = [{ id: "sales", kind: "count" }, ...money("total", "discount", "refunded", "net", "tax")];
const goods: ReportColumn[] = [...quantities("quantity"), ...money("total", "discount", "refunded", "net", "tax")];

/** Columns beside the label, in order. */
export const reportColumns: Record<ReportName, ReportColumn[]> = {
  days: sales,
  hours: sales,
  cashiers: sales,
  products: goods,
  categories: goods,
  margin: [...quantities("quantity"), ...money("net", "tax", "cost", "margin")],
  tax: money("net", "tax", "refundedNet", "refundedTax", "due"),
  shrinkage: [...quantities("writtenOff", "counted", "adjusted", "found", "quantity"), ...money("cost")],
  cover: [...quantities("onHand", "available", "perDay"), { id: "days", kind: "days" }],
  shifts: [
    { id: "cashier", kind: "text" },
    { id: "closedAt", kind: "time" },
    ...money("expected", "counted", "difference"),
  ],
};

/** «Net» is what remains without tax; but for the tax report it is what came in after returns, tax and all. */
export const columnWord = (report: ReportName, column: string) =>
  column === "net" && report !== "tax" ? "takings" : column;

/** The figure that is drawn and compared. */
export const reportFigure: Record<ReportName, ReportColumn> = {
  days: { id: "net", kind: "money" },
  hours: { id: "net", kind: "money" },
  cashiers: { id: "net", kind: "money" },
  products: { id: "net", kind: "money" },
  categories: { id: "net", kind: "money" },
  margin: { id: "margin", kind: "money" },
  tax: { id: "due", kind: "money" },
  shrinkage: { id: "cost", kind: "money" },
  cover: { id: "days", kind: "days" },
  shifts: { id: "difference", kind: "money" },
};

export function sumOf(rows: readonly ReportRow[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

/** The pages that are there as one report; sums and numbers are of the newest. */
export function wholeReport(pages: readonly Report[]): Report | undefined {
  const last = pages.at(-1);
  if (last === undefined) return undefined;
  return {
    ...last,
    rows: pages.flatMap((page) => page.rows),
    before: { ...last.before, rows: pages.flatMap((page) => page.before.rows) },
  };
}
