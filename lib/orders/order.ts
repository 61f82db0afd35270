/** An order's words: what comes in at its doors, and what they answer. Shared by routes and screens. */
import { z } from "zod";
import { email, id, instant, name, note, quantity, quantityOut, reason, sku, text } from "@/lib/http/fields";
import { code } from "./channel";
import { orderStatuses } from "./words";

/** A week is the longest anybody holds goods without money. */
const LONGEST_HOLD_SECONDS = 604_800;
const MOST_LINES = 200;

const line = z
  .strictObject({ sku: sku.optional(), productId: id.optional(), quantity })
  .refine(
    (given) => (given.sku === undefined) !== (given.productId === undefined),
    "names its product by sku or by productId",
  );

export const orderInput = z.strictObject({
  channel: code.optional(),
  externalId: text(200).optional(),
  shippingMethod: code,
  lines: z.array(line).min(1).max(MOST_LINES),
  customer: z.strictObject({ name, email: email.optional(), address: note.optional() }).optional(),
  hold: z
    .int()
    .min(1)
    .max(LONGEST_HOLD_SECONDS)
    .optional()
    .meta({ description: "Seconds until the units are given back unpaid." }),
});
export type OrderInput = z.output<typeof orderInput>;

export const cancellationInput = z.strictObject({ reason });
export const returnInput = z.strictObject({
  lines: z
    .array(z.strictObject({ lineId: id, quantity }))
    .min(1)
    .max(MOST_LINES),
  restock: z.boolean(),
});
export const allocationInput = z.strictObject({
  lines: z
    .array(z.strictObject({ lineId: id, inventoryId: id, quantity }))
    .min(1)
    .max(MOST_LINES)
    .optional(),
});

const allocation = z.object({
  id,
  inventoryId: id,
  productId: id,
  locationId: id,
  locationName: z.string(),
  quantity: quantityOut,
  shipped: z.boolean(),
});

export const order = z.object({
  id,
  number: z.string(),
  status: z.enum(orderStatuses),
  channel: z.string(),
  externalId: z.string().nullable(),
  shippingMethod: z.string(),
  customerId: id.nullable(),
  holdUntil: instant.nullable(),
  paidAt: instant.nullable(),
  totalMinor: z.int(),
  reason: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  lines: z.array(
    z.object({
      id,
      sku: z.string(),
      name: z.string(),
      productId: id,
      quantity: quantityOut,
      backordered: quantityOut,
      short: quantityOut,
      returned: quantityOut,
      unallocated: quantityOut,
      allocations: z.array(allocation),
    }),
  ),
});
export type Order = z.output<typeof order>;

/** What people at the order desk see beside it. */
export const orderAtDesk = order.extend({
  timeline: z
    .array(
      z.object({
        id,
        at: instant,
        what: z.string(),
        by: z.string().nullable(),
        facts: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
  sessionId: id.nullable().optional(),
  cases: z
    .array(z.object({ id, kind: z.string(), facts: z.record(z.string(), z.unknown()), openedAt: instant }))
    .optional(),
  places: z
    .array(z.object({ inventoryId: id, productId: id, locationName: z.string(), available: quantityOut }))
    .optional(),
});
export type OrderAtDesk = z.output<typeof orderAtDesk>;
