/** A picking session's words: the basket, its stops, its boxes. Shared by routes and the phone's pages. */
import { z } from "zod";
import { countedQuantity, id, instant, quantity, quantityOut, text } from "@/lib/http/fields";
import { orderStatuses } from "@/lib/orders/words";

export const startInput = z.strictObject({ orderIds: z.array(id).min(1).max(50) });
/** Nothing may be picked only when a reason says why. */
export const pickInput = z.strictObject({ itemId: id, quantity: countedQuantity, shortReason: text(40).optional() });
export const packInput = z.strictObject({ orderId: id, productId: id, quantity: quantity.optional() });
export const completionInput = z.strictObject({ orderId: id.optional() });

const item = z.object({
  id,
  inventoryId: id,
  productId: id,
  bin: z.string(),
  locationName: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  lot: z.string().nullable(),
  codes: z.array(z.string()),
  quantityNeeded: quantityOut,
  quantityPicked: quantityOut,
  shortReason: z.string().nullable(),
  lastBy: z.string().nullable(),
  lastAt: instant.nullable(),
});
export type PickingItem = z.output<typeof item>;

const progress = z.object({
  id,
  orderId: id,
  productId: id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  quantityNeeded: quantityOut,
  quantityPacked: quantityOut,
  lastBy: z.string().nullable(),
  lastAt: instant.nullable(),
});
export type PackingProgress = z.output<typeof progress>;

export const session = z.object({
  id,
  status: z.enum(["picking", "packing", "completed", "cancelled"]),
  lastActivityAt: instant,
  stale: z.enum(["24h", "48h"]).nullable(),
  startedAt: instant,
  startedBy: z.string().nullable(),
  items: z.array(item),
  progress: z.array(progress),
  orders: z.array(z.object({ id, number: z.string(), status: z.enum(orderStatuses), isOpen: z.boolean() })),
});
export type PickingSession = z.output<typeof session>;

export const basket = z.object({ productId: id, picked: quantityOut, packed: quantityOut });
export const packed = z.object({ progress, basket, session });

export const sessionLine = z.object({
  id,
  status: z.string(),
  lastActivityAt: instant,
  stale: z.enum(["24h", "48h"]).nullable(),
  startedBy: z.string().nullable(),
  orders: z.array(z.string()),
  stops: z.int(),
  stopsDone: z.int(),
  needed: quantityOut,
  packed: quantityOut,
});
export type SessionLine = z.output<typeof sessionLine>;
