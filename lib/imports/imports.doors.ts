/** The doors through which lists come in: tried first, then taken whole or not at all. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { text } from "@/lib/http/fields";

export const IMPORT_LIMIT_BYTES = 20 * 1024 * 1024;
const csv = z.string().min(1).max(IMPORT_LIMIT_BYTES);

/** What can be wrong with a line. The screen has words for each, in every language. */
export const lineWrongs = [
  "missing",
  "not_amount",
  "not_quantity",
  "not_date",
  "not_possible",
  "sku_twice",
  "name_wanted",
  "price_wanted",
  "tax_class_unknown",
  "tax_class_wanted",
  "barcode_taken",
  "product_unknown",
  "out_of_use",
  "bundle",
  "place_unknown",
  "place_twice",
  "stock_twice",
  "lot_wanted",
  "part_of_piece",
  "nothing_added",
] as const;
const what = z.object({
  code: z.enum(lineWrongs),
  field: z.string().optional(),
  said: z.string().optional(),
  times: z.int().optional(),
});
export type ProblemWhat = z.output<typeof what>;
const problem = z.object({ line: z.int(), key: z.string().nullable(), problem: z.string(), what: what.optional() });
export type ImportProblem = z.output<typeof problem>;
const change = z.object({
  line: z.int(),
  key: z.string(),
  outcome: z.enum(["new", "changed", "same"]).optional(),
  changes: z.record(z.string(), z.array(z.string().nullable())).optional(),
  location: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});
export const importAnswer = z.object({
  problems: z.array(problem),
  lines: z.array(change).optional(),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int() }).optional(),
  moved: z.int().optional(),
  reference: z.string().optional(),
  from: z.enum(["own", "square", "shopify", "loyverse"]).optional(),
});
export type ImportAnswer = z.output<typeof importAnswer>;

export const importsDoors = {
  products: door({
    method: "POST",
    path: "/api/imports/products",
    does: "Takes a list of products (CSV with a head line, ours or an export of Square, Shopify or Loyverse): new SKUs are added, known ones changed; a dry run tells the difference.",
    may: "catalogue",
    limitBytes: IMPORT_LIMIT_BYTES,
    input: z.strictObject({ csv, dryRun: z.boolean(), taxClass: text(60).optional() }),
    answer: importAnswer,
    refusals: ["import_refused", "too_large"],
  }),
  stock: door({
    method: "POST",
    path: "/api/imports/stock",
    does: "Takes a list of stock (CSV with a head line): «add» receives it, «set» makes each place hold exactly it.",
    may: ["receive", "adjust_small"],
    signed: true,
    limitBytes: IMPORT_LIMIT_BYTES,
    input: z.strictObject({ csv, mode: z.enum(["set", "add"]), dryRun: z.boolean() }),
    answer: importAnswer,
    refusals: [
      "import_refused",
      "too_large",
      "signature_required",
      "signature_invalid",
      "signer_not_allowed",
      "stock_deactivated",
      "inventory_frozen",
    ],
  }),
};
