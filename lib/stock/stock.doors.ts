/** The doors through which goods move, and the ledger is read. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { delta, id, instant, moneyMinor, page, quantity, reason, text } from "@/lib/http/fields";
import { movementTypes } from "./movement-types";
import { ledgerLine, listed, moved, signedContent } from "./stock";

const place = { productId: id, locationId: id };
const lot = { lotCode: text(64).optional(), expiresOn: z.iso.date().optional() };
const delivery = {
  quantity,
  reason: reason.optional(),
  unitCost: moneyMinor.optional(),
  supplierId: id.optional(),
  document: text(200).optional(),
};
const gone = ["stock_not_found", "stock_deactivated", "inventory_frozen"] as const;
const signatures = ["signature_required", "signature_invalid", "signer_not_allowed", "pin_locked"] as const;
const ledgerFilter = {
  inventoryId: id.optional(),
  productId: id.optional(),
  locationId: id.optional(),
  categoryId: id.optional(),
  staffId: id.optional(),
  reference: text(100).optional(),
  type: z.enum(movementTypes).optional(),
  from: instant.optional(),
  to: instant.optional(),
};
const activity = (noun: string) => z.object({ [noun]: z.object({ id, isActive: z.boolean() }) });

export const stockDoors = {
  receive: door({
    method: "POST",
    path: "/api/stock/receive",
    does: "Takes goods in: at a stock row, or at a place that has none of them yet.",
    may: "receive",
    status: 201,
    judgesQuantities: true,
    input: z.union([
      z.strictObject({ inventoryId: id, ...delivery }),
      z.strictObject({ ...place, ...delivery, ...lot }),
    ]),
    answer: moved,
    refusals: [...gone, "invalid_quantity", "product_not_found", "location_not_found", "lot_required", "not_found"],
  }),
  consume: door({
    method: "POST",
    path: "/api/stock/consume",
    does: "Uses goods up, for a job, an order or a recipe; by product and place the lot that ends first goes first.",
    may: "consume",
    status: 201,
    judgesQuantities: true,
    input: z.union([
      z.strictObject({ inventoryId: id, quantity, reason, usageId: id.optional() }),
      z.strictObject({ ...place, quantity, reason, usageId: id.optional() }),
    ]),
    answer: moved,
    refusals: [...gone, "insufficient_stock", "invalid_quantity", "lot_expired", "not_found"],
  }),
  writeOff: door({
    method: "POST",
    path: "/api/stock/write-off",
    does: "Writes goods off, signed by a manager or owner.",
    may: "write_off",
    signed: true,
    status: 201,
    judgesQuantities: true,
    input: z.strictObject({ inventoryId: id, quantity, reason }),
    answer: moved,
    refusals: [...gone, ...signatures, "insufficient_stock", "invalid_quantity"],
  }),
  adjust: door({
    method: "POST",
    path: "/api/stock/adjust",
    does: "Adds or takes by the sign; past the business's threshold signed by a manager or owner.",
    may: "adjust_small",
    signed: true,
    status: 201,
    judgesQuantities: true,
    input: z.strictObject({ inventoryId: id, delta, reason }),
    answer: moved,
    refusals: [...gone, ...signatures, "insufficient_stock", "invalid_quantity"],
  }),
  transfer: door({
    method: "POST",
    path: "/api/stock/transfer",
    does: "Moves goods from one place to another, both legs or neither; another store is reached through its transit place.",
    may: "transfer",
    status: 201,
    judgesQuantities: true,
    input: z.union([
      z.strictObject({ fromInventoryId: id, toInventoryId: id, quantity, reason: reason.optional() }),
      z.strictObject({ fromInventoryId: id, toLocationId: id, quantity, reason: reason.optional() }),
    ]),
    answer: moved,
    refusals: [
      "from_stock_not_found",
      "to_stock_not_found",
      "location_not_found",
      "same_location_transfer",
      "from_stock_deactivated",
      "to_stock_deactivated",
      "inventory_frozen",
      "insufficient_stock",
      "invalid_quantity",
      "different_product",
      "transit_required",
    ],
  }),
  reverse: door({
    method: "POST",
    path: "/api/stock/transactions/:id/reversal",
    does: "Takes a movement back by its exact opposite, once; both legs of a transfer together; signed where the first was.",
    may: "reverse",
    signed: true,
    status: 201,
    input: z.strictObject({ reason }),
    answer: moved,
    refusals: [
      ...gone,
      ...signatures,
      "transaction_not_found",
      "already_reversed",
      "not_reversible",
      "insufficient_stock",
    ],
  }),
  transactions: door({
    method: "GET",
    path: "/api/stock/transactions",
    does: "Lists the ledger, newest first.",
    may: "read_ledger",
    input: z.strictObject({ ...page, ...ledgerFilter }),
    answer: listed("transactions", ledgerLine),
  }),
  transactionsExported: door({
    method: "GET",
    path: "/api/stock/transactions/export",
    does: "Exactly the filtered ledger, all pages, newest first, as a CSV file that a spreadsheet opens safely; HEAD says in X-Row-Count how many rows it holds («100000+»: at least so many).",
    may: "read_ledger",
    input: z.strictObject(ledgerFilter),
    gives: "text/csv",
  }),
  stock: door({
    method: "GET",
    path: "/api/stock",
    does: "Says what lies where: now, or at a moment, from the ledger.",
    may: "read_stock",
    input: z.strictObject({
      ...page,
      at: instant.optional(),
      inventoryId: id.optional(),
      productId: id.optional(),
      locationId: id.optional(),
    }),
    answer: z.object({
      at: z.string(),
      stock: z.array(z.record(z.string(), z.unknown())),
      nextCursor: z.string().nullable(),
    }),
    refusals: ["stock_not_found"],
  }),
  deactivate: door({
    method: "POST",
    path: "/api/inventory/:id/deactivation",
    does: "Puts a stock row out of use; it keeps its history and takes no movement.",
    may: "deactivate",
    answer: activity("inventory"),
    refusals: ["stock_not_found"],
  }),
  reactivate: door({
    method: "POST",
    path: "/api/inventory/:id/reactivation",
    does: "Puts a stock row back into use.",
    may: "deactivate",
    answer: activity("inventory"),
    refusals: ["stock_not_found"],
  }),
  deactivateProduct: door({
    method: "POST",
    path: "/api/products/:id/deactivation",
    does: "Puts a product out of use wherever it lies; it vanishes from the till and keeps its history.",
    may: "deactivate",
    answer: activity("product"),
    refusals: ["product_not_found"],
  }),
  reactivateProduct: door({
    method: "POST",
    path: "/api/products/:id/reactivation",
    does: "Puts a product back into use.",
    may: "deactivate",
    answer: activity("product"),
    refusals: ["product_not_found"],
  }),
  signature: door({
    method: "GET",
    path: "/api/signatures/:id",
    does: "What was signed, by whom and for which act, whether it is unchanged, and the movements that carry it.",
    may: "read_ledger",
    answer: z.object({ signature: signedContent }),
    refusals: ["not_found"],
  }),
};
