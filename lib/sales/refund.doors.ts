/** The doors after the sale: give goods back, look receipts up, and the day's history. */
import { z } from "zod";
import { door } from "@/lib/http/door";
import { email, id, instant, moneyMinor, page, quantityOut, reason, text } from "@/lib/http/fields";
import { MOST_LINES, returnLine } from "./sale";

export const refundInput = z.strictObject({
  lines: z.array(returnLine).min(1).max(MOST_LINES),
  reason,
  to: z.enum(["original", "store_credit"]).optional(),
});

/** A refund as its door and the conflict desk tell it. */
export const refund = z.object({
  id,
  number: z.string(),
  total: moneyMinor,
  lines: z.array(
    z.object({
      lineId: id,
      inventoryId: id,
      quantity: quantityOut,
      oldQuantity: quantityOut,
      newQuantity: quantityOut,
      total: moneyMinor,
    }),
  ),
  payments: z.array(z.object({ id, method: z.string(), amount: moneyMinor })),
});

const filters = {
  from: instant.optional(),
  to: instant.optional(),
  registerId: id.optional(),
  staffId: id.optional(),
  customerId: id.optional(),
  number: text(40).optional(),
  method: z.enum(["cash", "card", "gift_card", "store_credit", "points"]).optional(),
};

export const refundDoors = {
  refund: door({
    method: "POST",
    path: "/api/pos/sales/:id/refunds",
    does: "Gives goods of one sale back, whole or in part, on the shelf or not, to the tenders it was paid with or as store credit.",
    may: "refund",
    needsRegister: true,
    approved: true,
    judgesQuantities: true,
    input: refundInput,
    status: 201,
    answer: z.object({ refund }),
    refusals: [
      "approval_required",
      "sale_not_found",
      "inventory_deactivated",
      "inventory_frozen",
      "invalid_quantity",
      "invalid_payment",
      "refund_exceeds_sale",
      "shift_closed",
    ],
  }),
  sales: door({
    method: "GET",
    path: "/api/pos/sales",
    does: "Lists past sales, the newest first, by date, till, cashier, customer, number or tender; the first page adds up each day.",
    may: "read_sale",
    input: z.strictObject({ ...filters, ...page }),
  }),
  salesExport: door({
    method: "GET",
    path: "/api/pos/sales/export",
    does: "The same sales as one file, all pages of the filter.",
    may: "read_sale",
    input: z.strictObject(filters),
    gives: "text/csv",
  }),
  receipt: door({
    method: "GET",
    path: "/api/pos/sales/:id/receipt",
    does: "Everything a sale's receipt prints, and what of each line can still be given back.",
    may: "read_sale",
    refusals: ["sale_not_found"],
  }),
  mailReceipt: door({
    method: "POST",
    path: "/api/pos/sales/:id/receipt/mail",
    does: "Mails a link to this one receipt to an address, which is not kept. Only where the shop named a mail server.",
    may: "read_sale",
    key: "optional",
    input: z.strictObject({ email }),
    answer: z.object({ sent: z.boolean() }),
    refusals: ["sale_not_found", "mail_unavailable"],
  }),
  barcode: door({
    method: "GET",
    path: "/api/pos/sales/:id/barcode",
    does: "The barcode of a sale's number, to find it again by a scan.",
    may: "read_sale",
    gives: "image/svg+xml",
    refusals: ["sale_not_found"],
  }),
};
