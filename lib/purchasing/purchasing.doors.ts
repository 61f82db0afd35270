/** The doors of buying: the reorder list, and orders to suppliers from draft to the last box. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { id, moneyMinor, note, page, quantity, quantityOut, text } from "@/lib/http/fields";
import { moved } from "@/lib/stock/stock";

export const reorderItem = z.object({
  id,
  productId: id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  supplierId: id.nullable(),
  supplierName: z.string().nullable(),
  leadDays: z.int().nullable(),
  available: quantityOut,
  onOrder: quantityOut,
  reorderPoint: quantityOut,
  suggestedQuantity: quantityOut,
  costMinor: z.int().nullable(),
  units: z.array(z.object({ name: z.string(), factor: quantityOut })),
});
export type ReorderItem = z.output<typeof reorderItem>;

const orderStates = ["draft", "ordered", "partial", "received", "cancelled"] as const;
export const purchaseOrder = z.object({
  id,
  number: z.string(),
  status: z.enum(orderStates),
  note: z.string().nullable(),
  expectedOn: z.string().nullable(),
  supplierId: id,
  supplierName: z.string(),
  locationId: id,
  locationName: z.string(),
  createdAt: z.string(),
  orderedAt: z.string().nullable(),
  lines: z.array(
    z.object({
      id,
      productId: id,
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      hasLots: z.boolean(),
      quantity: quantityOut,
      received: quantityOut,
      unitCost: z.int().nullable(),
      units: z.array(z.object({ name: z.string(), factor: quantityOut })),
    }),
  ),
});
export type PurchaseOrder = z.output<typeof purchaseOrder>;

const MOST_LINES = 200;

export const purchasingDoors = {
  reorderList: door({
    method: "GET",
    path: "/api/stock/reorder",
    does: "What has fallen to its reorder point, with what to order and from whom.",
    may: "receive",
    answer: z.object({ items: z.array(reorderItem), nextCursor: z.null() }),
  }),
  list: door({
    method: "GET",
    path: "/api/purchase-orders",
    does: "Lists purchase orders, newest first.",
    may: "read_ledger",
    input: z.strictObject({ ...page, status: z.enum(orderStates).optional() }),
    answer: z.object({ orders: z.array(purchaseOrder), nextCursor: z.string().nullable() }),
  }),
  create: door({
    method: "POST",
    path: "/api/purchase-orders",
    does: "Drafts an order to a supplier; what it covers leaves the reorder list.",
    may: "receive",
    status: 201,
    input: z.strictObject({
      supplierId: id,
      locationId: id,
      lines: z
        .array(z.strictObject({ productId: id, quantity, unitCost: moneyMinor.optional() }))
        .min(1)
        .max(MOST_LINES),
      note: note.optional(),
      expectedOn: z.iso.date().optional(),
    }),
    answer: z.object({ order: purchaseOrder }),
    refusals: ["not_found", "supplier_deactivated", "location_not_found", "product_not_found", "invalid_quantity"],
  }),
  place: door({
    method: "POST",
    path: "/api/purchase-orders/:id/placement",
    does: "Sends a drafted order.",
    may: "receive",
    answer: z.object({ order: purchaseOrder }),
    refusals: ["not_found", "purchase_order_closed", "supplier_deactivated"],
  }),
  cancel: door({
    method: "POST",
    path: "/api/purchase-orders/:id/cancellation",
    does: "Gives an order up; what has come of it stays.",
    may: "receive",
    answer: z.object({ order: purchaseOrder }),
    refusals: ["not_found", "purchase_order_closed"],
  }),
  receive: door({
    method: "POST",
    path: "/api/purchase-orders/:id/receipts",
    does: "Takes in what came of an order, in part or whole, each line at its cost.",
    may: "receive",
    status: 201,
    input: z.strictObject({
      lines: z
        .array(
          z.strictObject({ lineId: id, quantity, lotCode: text(64).optional(), expiresOn: z.iso.date().optional() }),
        )
        .min(1)
        .max(MOST_LINES),
      document: text(200).optional(),
    }),
    answer: moved,
    refusals: [
      "not_found",
      "purchase_order_closed",
      "stock_deactivated",
      "inventory_frozen",
      "lot_required",
      "invalid_quantity",
    ],
  }),
};
