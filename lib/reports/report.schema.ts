/** What a report is asked by and what it answers, for the doors. */
import { z } from "zod";
import { id, page } from "@/lib/http/fields";
import { REPORTS } from "./report";

const day = z.iso.date().meta({ example: "2026-11-20" });

export const reportPeriod = z.strictObject({ from: day.optional(), to: day.optional(), storeId: id.optional() });
export const reportQuery = z.strictObject({ ...reportPeriod.shape, ...page });

export const reportRow = z
  .record(z.string(), z.union([z.string(), z.number(), z.null()]))
  .meta({ description: "key, label and the report's figures; money in minor units, quantities as decimal strings." });

/** What all rows come to, where they come page by page. */
const sums = reportRow.nullable();

export const report = z.object({
  report: z.enum(REPORTS),
  from: day,
  to: day,
  storeId: id.nullable(),
  currency: z.string(),
  rows: z.array(reportRow),
  sums,
  total: z.int().meta({ description: "How many rows there are on all pages." }),
  nextCursor: z.string().nullable(),
  listedAt: z.string().nullable().meta({ description: "When the order of a big shop's products was added up." }),
  before: z.object({ from: day, to: day, rows: z.array(reportRow), sums }),
});
