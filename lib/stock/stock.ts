/** The words of the stock room, shared by its doors and its screens: what moves, and how a movement is told. */
import { z } from "zod";
import { id, quantityOut } from "@/lib/http/fields";
import { movementTypes } from "./movement-types";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
export const movement = z.object({
  id,
  inventoryId: id,
  seq: z.int(),
  type: z.enum(movementTypes),
  quantityChange: quantityOut,
  quantityBefore: quantityOut,
  quantityAfter: quantityOut,
  reason: z.string().nullable(),
  staffId: id.nullable(),
  reference: z.string().nullable(),
  signatureId: id.nullable(),
  reversesTransactionId: id.nullable(),
  createdAt: z.string(),
  prevHash: hex,
  hash: hex,
});
export type Movement = z.output<typeof movement>;

/** A movement with the words a person reads beside it. */
export const ledgerLine = movement.extend({
  notes: z.string().nullable(),
  sku: z.string(),
  productId: id,
  productName: z.string(),
  unit: z.string(),
  locationId: id,
  locationName: z.string(),
  lotCode: z.string().nullable(),
  staffName: z.string().nullable(),
  signedBy: z.string().nullable(),
  reversedBy: id.nullable(),
  /** What it belongs to, as a person asks for it; null where the reference says all there is. */
  document: z
    .object({
      kind: z.enum(["sale", "order", "purchase_order", "receipt", "usage"]),
      id,
      number: z.string().nullable(),
      paper: z.string().nullable().optional(),
    })
    .nullable(),
});
export type LedgerLine = z.output<typeof ledgerLine>;

/** What a signature covers, and what was moved under it. */
export const signedContent = z.object({
  id,
  kind: z.enum(["signature", "approval"]),
  act: z.string(),
  body: z.record(z.string(), z.unknown()),
  bodyHash: z.string(),
  holds: z.boolean(),
  signer: z.string().nullable(),
  signerRole: z.enum(["cashier", "picker", "supervisor", "manager", "owner", "auditor", "integration"]),
  requestedBy: z.string().nullable(),
  createdAt: z.string(),
  usedAt: z.string().nullable(),
  movements: z.array(ledgerLine),
});
export type SignedContent = z.output<typeof signedContent>;

export const moved = z.object({ movements: z.array(movement), transferGroupId: id.optional() });
export type Moved = z.output<typeof moved>;

/** The answer of a list. */
export const listed = <Noun extends string, Item extends z.ZodType>(noun: Noun, item: Item) =>
  z.object({ [noun]: z.array(item), nextCursor: z.string().nullable() } as Record<Noun, z.ZodArray<Item>> & {
    nextCursor: z.ZodNullable<z.ZodString>;
  });
