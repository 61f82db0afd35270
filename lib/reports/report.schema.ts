/** What a report is asked by and what it answers, for the doors. */
import { z } from "zod";
import { id } from "@/lib/http/fields";
import { REPORTS } from "./report";

const day = z.iso.date().meta({ example: "2026-11-20" });

export const reportQuery = z.strictObject({ from: day.optional(), to: day.optional(), storeId: id.optional() });

export const reportRow = z
  .record(z.string(), z.union([z.string(), z.number(), z.null()]))
  .meta({ description: "key, label and the report's figures; money in minor units, quantities as decimal strings." });

export const report = z.object({
  report: z.enum(REPORTS),
  from: day,
  to: day,
  storeId: id.nullable(),
  currency: z.string(),
  rows: z.array(reportRow),
  before: z.object({ from: day, to: day, rows: z.array(reportRow) }),
});
