/** The doors of reports. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { REPORTS } from "./report";
import { report, reportPeriod, reportQuery } from "./report.schema";

const params = z.strictObject({ report: z.enum(REPORTS) });

export const reportsDoors = {
  read: door({
    method: "GET",
    path: "/api/reports/:report",
    does: "One report over days of the shop's calendar, and the same over as many days before. A supervisor reads their own store. Products, margin and cover come page by page.",
    may: "read_reports",
    params,
    input: reportQuery,
    answer: report,
    refusals: ["not_found"],
  }),
  export: door({
    method: "GET",
    path: "/api/reports/:report/csv",
    does: "The same rows as a CSV file, all of them.",
    may: "read_reports",
    params,
    input: reportPeriod,
    gives: "text/csv",
    refusals: ["not_found"],
  }),
};
