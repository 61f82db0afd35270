/** A report as a CSV that a spreadsheet opens without running anything: money in major units with a point, formulas as text. */
import "server-only";
import { stringify } from "csv-stringify/sync";
import type { Call } from "@/lib/http/handle";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import { type Report, type ReportName, reportColumns } from "./report";

/** More products than a shop has: a file holds every page. */
const ALL = 10_000_000;

export async function exportReport(session: Session, query: Record<string, unknown>, call: Call): Promise<Response> {
  const report = await callRpc<Report>(session, "read_report", {
    p_request: { query: { ...query, limit: ALL }, path: call.params },
  });
  const name = call.params["report"] as ReportName;
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency: report.currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  const columns = reportColumns[name];
  const table = report.rows.map((row) => [
    harmless(row["label"]),
    harmless(row["sku"]),
    ...columns.map(({ id, kind }) =>
      kind === "money"
        ? (Number(row[id] ?? 0) / 10 ** digits).toFixed(digits)
        : kind === "text"
          ? harmless(row[id])
          : (row[id] ?? ""),
    ),
  ]);
  const text = stringify([["label", "sku", ...columns.map(({ id }) => id)], ...table], { bom: true });
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${report.from}-${report.to}.csv"`,
      "X-Row-Count": String(report.rows.length),
    },
  });
}

/** Words that a spreadsheet would run are kept as words; figures keep their sign. */
const harmless = (value: unknown): string =>
  (typeof value === "string" ? value : JSON.stringify(value ?? "")).replace(/^[=+\-@\t\r]/, "'$&");
