/** A sale in the till's words: what is sent to the door and what comes back. The screen uses the types, the door the schemas. */
import { z } from "zod";
import {
  id,
  moneyMinor,
  note,
  percent,
  quantity,
  quantityOut,
  reason,
  signedMoneyMinor,
  text,
} from "@/lib/http/fields";

/** A basket nobody rings up by hand; beyond it a request is refused, not worked through. */
export const MOST_LINES = 200;
export const MOST_PAYMENTS = 20;

const paymentMethods = ["cash", "card", "gift_card", "store_credit", "points"] as const;

export const discount = z.union([z.strictObject({ percent, reason }), z.strictObject({ amount: moneyMinor, reason })]);

export const saleLine = z.strictObject({
  inventoryId: id,
  quantity,
  unitPrice: moneyMinor.optional(),
  discount: discount.optional(),
  found: z.strictObject({ quantity, reason }).optional(),
  backorderDate: z.iso.date().optional(),
  note: note.optional(),
});

/** What stood on the sale and was taken off before it was paid: kept for its history, moves nothing. */
export const takenOff = z
  .array(z.strictObject({ inventoryId: id, quantity }))
  .max(MOST_LINES)
  .optional();

export const returnLine = z.strictObject({ lineId: id, quantity, restock: z.boolean() });

export const payment = z.strictObject({
  method: z.enum(paymentMethods),
  amount: signedMoneyMinor,
  tendered: moneyMinor.optional(),
  reference: text(100).optional(),
  code: text(64).optional(),
});

export const saleInput = z.strictObject({
  lines: z.array(saleLine).min(1).max(MOST_LINES),
  payments: z.array(payment).max(MOST_PAYMENTS),
  returns: z.array(returnLine).min(1).max(MOST_LINES).optional(),
  customerId: id.optional(),
  discount: discount.optional(),
  shiftId: id.optional(),
  parkedCartId: id.optional(),
  note: note.optional(),
  takenOff,
});
export type SaleInput = z.output<typeof saleInput>;

export const soldLine = z.object({
  id,
  inventoryId: id,
  sku: z.string(),
  quantity: quantityOut,
  unitPrice: moneyMinor,
  oldQuantity: quantityOut.nullable(),
  newQuantity: quantityOut.nullable(),
  total: moneyMinor,
  movements: z.array(id),
});

export const sale = z.object({
  id,
  number: z.string(),
  total: signedMoneyMinor,
  change: moneyMinor,
  lines: z.array(soldLine),
  payments: z.array(
    z.object({
      method: z.enum(paymentMethods),
      amount: signedMoneyMinor,
      tendered: moneyMinor.optional(),
      reference: z.string().optional(),
    }),
  ),
  loyalty: z
    .object({
      pointsBefore: z.int(),
      pointsEarned: z.int(),
      pointsAfter: z.int(),
      tierBefore: z.string().nullable(),
      tierAfter: z.string().nullable(),
    })
    .optional(),
});
export type Sale = z.output<typeof sale>;
