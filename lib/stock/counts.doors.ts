/** The doors of a stocktake: open, count blind, review, post. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { countedQuantity, id, instant, note, page, quantityOut, text } from "@/lib/http/fields";
import { listed, moved } from "./stock";

export const count = z.object({
  id,
  status: z.enum(["open", "posted", "cancelled"]),
  locationId: id,
  blind: z.boolean(),
  reviewedAt: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  note: z.string().nullable(),
});
export const countLine = z.object({
  inventoryId: id,
  productId: id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  lotCode: z.string().nullable(),
  counted: quantityOut.nullable(),
  firstCounted: quantityOut.nullable(),
  times: z.int().nullable(),
  stampedAt: z.string().nullable(),
  countedBy: z.string().nullable(),
  asked: z.string().nullable(),
  expected: quantityOut.nullable(),
  offShelf: quantityOut.nullable(),
  difference: quantityOut.nullable(),
  valueMinor: z.int().nullable(),
});
export type CountLine = z.output<typeof countLine>;
export const wholeCount = count.extend({ locationName: z.string(), lines: z.array(countLine) });
export type WholeCount = z.output<typeof wholeCount>;
export const listedCount = count.extend({
  locationName: z.string(),
  openedByName: z.string().nullable(),
  lines: z.int(),
});
export type ListedCount = z.output<typeof listedCount>;
/** What pickers found missing at one place. */
export const askedPlace = z.object({
  locationId: id,
  locationName: z.string(),
  storeName: z.string(),
  rows: z.array(
    z.object({
      id,
      inventoryId: id,
      productId: id,
      sku: z.string(),
      name: z.string(),
      bin: z.string().nullable(),
      reason: z.string(),
      askedBy: z.string().nullable(),
      at: z.string(),
    }),
  ),
});
export type AskedPlace = z.output<typeof askedPlace>;

const seen = { counted: countedQuantity, countedAt: instant.optional() };

export const countsDoors = {
  open: door({
    method: "POST",
    path: "/api/stock/counts",
    does: "Opens a count of one place; the shop stays open meanwhile.",
    may: "count",
    status: 201,
    input: z.strictObject({ locationId: id, blind: z.boolean().optional(), note: note.optional() }),
    answer: z.object({ count }),
    refusals: ["location_not_found"],
  }),
  list: door({
    method: "GET",
    path: "/api/stock/counts",
    does: "Lists counts, newest first; with the first page what pickers asked to have counted.",
    may: "read_ledger",
    input: z.strictObject({ ...page, status: z.enum(["open", "posted", "cancelled"]).optional() }),
    answer: listed("counts", listedCount).extend({ asked: z.array(askedPlace) }),
  }),
  read: door({
    method: "GET",
    path: "/api/stock/counts/:id",
    does: "One count with its lines; what was expected only once the blind pass is over.",
    may: "count",
    answer: z.object({ count: wholeCount }),
    refusals: ["count_not_found"],
  }),
  line: door({
    method: "POST",
    path: "/api/stock/counts/:id/lines",
    does: "Writes down what a person saw, stamped at that moment.",
    may: "count",
    status: 201,
    judgesQuantities: true,
    input: z.union([
      z.strictObject({ inventoryId: id, ...seen }),
      z.strictObject({ productId: id, lotCode: text(64).optional(), expiresOn: z.iso.date().optional(), ...seen }),
    ]),
    answer: z.object({ line: z.record(z.string(), z.unknown()) }),
    refusals: [
      "count_not_found",
      "count_closed",
      "stock_not_found",
      "product_not_found",
      "lot_required",
      "invalid_quantity",
    ],
  }),
  review: door({
    method: "POST",
    path: "/api/stock/counts/:id/review",
    does: "Ends the blind pass: the count shows what was expected.",
    may: "count",
    answer: z.object({ count }),
    refusals: ["count_not_found", "count_closed"],
  }),
  post: door({
    method: "POST",
    path: "/api/stock/counts/:id/posting",
    does: "Posts one movement per difference between what was counted and what the ledger says lay on the shelf at the stamp.",
    may: "count",
    signed: true,
    status: 201,
    answer: moved,
    refusals: [
      "count_not_found",
      "count_closed",
      "count_stale",
      "stock_deactivated",
      "inventory_frozen",
      "signature_invalid",
      "signer_not_allowed",
    ],
  }),
  cancel: door({
    method: "POST",
    path: "/api/stock/counts/:id/cancellation",
    does: "Gives a count up; nothing is posted.",
    may: "count",
    answer: z.object({ count }),
    refusals: ["count_not_found", "count_closed"],
  }),
};
