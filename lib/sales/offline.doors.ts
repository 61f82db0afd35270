/** The doors of what happened without network: sales as rung up, and the desk where their differences are settled. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, instant, moneyMinor, note, page, text } from "@/lib/http/fields";
import { refund } from "./refund.doors";
import { sale, saleInput } from "./sale";

/** More in one call would outlast a request; a till sends the rest in the next. */
export const MOST_OFFLINE_SALES = 200;

export const offlineSale = saleInput.extend({
  key: id,
  soldAt: instant,
  staffId: id,
  receiptNumber: text(60),
  catalogVersion: text(60),
  total: moneyMinor,
  /** Goods beyond what was held for this till: who took that on, and why. */
  beyondLease: z.strictObject({ by: id, reason: text(200) }).optional(),
});
export type OfflineSale = z.output<typeof offlineSale>;

const outcomes = ["covered", "found", "shortage", "attention"] as const;

export const offlineDoors = {
  sellOffline: door({
    method: "POST",
    path: "/api/pos/sales/offline",
    does: "Takes sales that were rung up offline, as rung up: what differs is flagged, what stock cannot cover is a shortage.",
    who: "device",
    evenRevoked: true,
    key: "optional",
    limitBytes: 8 * 1024 * 1024,
    // each sale is judged by itself, so that one corrupt entry does not stop the rest
    input: z.strictObject({ sales: z.array(z.record(z.string(), z.unknown())).min(1).max(MOST_OFFLINE_SALES) }),
    answer: z.object({
      results: z.array(
        z.object({
          key: z.string().nullable(),
          outcome: z.enum(outcomes),
          sale: sale.optional(),
          problem: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
    refusals: [
      "receipt_number_taken",
      "payment_mismatch",
      "invalid_payment",
      "inventory_not_found",
      "idempotency_conflict",
    ],
  }),
  leases: door({
    method: "PUT",
    path: "/api/pos/leases",
    does: "Upkeep of what this till holds in advance: answers what it holds now. Everything flows back ten minutes after the last call.",
    may: "sell",
    needsRegister: true,
    key: "optional",
    input: z.strictObject({
      /** Everything flows back. */
      all: z.boolean().optional(),
      /** Told with an empty queue: the last number of the device's own series. */
      series: z.strictObject({ name: text(60), last: z.int().min(0) }).optional(),
    }),
    answer: z.object({
      leases: z.array(z.object({ inventoryId: id, quantity: z.string() })),
      expiresInSeconds: z.int(),
    }),
  }),
  cases: door({
    method: "GET",
    path: "/api/cases",
    does: "Lists what needs a person: shortages, differences of offline sales, frozen stock, paid orders without stock.",
    may: "read_reports",
    input: z.strictObject({
      kind: z
        .enum(["shortage", "drift", "paid_without_stock", "conflict", "compensation", "reconciliation"])
        .optional(),
      settled: z.enum(["no", "yes", "all"]).optional(),
      ...page,
    }),
    answer: z.object({ cases: z.array(z.record(z.string(), z.unknown())), nextCursor: z.string().nullable() }),
  }),
  settle: door({
    method: "POST",
    path: "/api/cases/:id/settlement",
    does: "Settles a case, signed: by goods of another place, by a found item, by a refund to the tenders it was paid with, or as looked at.",
    may: "settle",
    signed: true,
    input: z.discriminatedUnion("by", [
      z.strictObject({ by: z.literal("place"), inventoryId: id, note: note.optional() }),
      z.strictObject({ by: z.enum(["found", "refund", "seen"]), note: note.optional() }),
    ]),
    answer: z.object({ case: z.object({ id, settled: z.boolean(), by: z.string(), refund: refund.optional() }) }),
    refusals: [
      "case_not_found",
      "case_settled",
      "signature_required",
      "signature_invalid",
      "insufficient_stock",
      "inventory_not_found",
      "inventory_deactivated",
      "inventory_frozen",
      "shift_closed",
    ],
  }),
};
