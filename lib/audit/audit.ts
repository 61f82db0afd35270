/** The words of the proof: its rules, frozen rows, the day's books, who did what. Pure, shared by doors and screens. */
import { z } from "zod";
import { countedQuantity, id, instant, note, page, quantityOut, text } from "@/lib/http/fields";

const violation = z.object({
  rule: z.string(),
  inventory_id: z.string().nullish(),
  ref: z.string().nullish(),
  facts: z.record(z.string(), z.unknown()).nullish(),
});
export const verification = z.object({
  ok: z.boolean(),
  checkedAt: z.string(),
  invariants: z.array(
    z.object({ id: z.int(), name: z.string(), ok: z.boolean(), checked: z.int(), violations: z.array(violation) }),
  ),
});
export type Verification = z.output<typeof verification>;
export type Invariant = Verification["invariants"][number];

const firstBad = z.object({
  id,
  seq: z.int(),
  type: z.string(),
  quantityChange: quantityOut,
  quantityBefore: quantityOut,
  quantityAfter: quantityOut,
  createdAt: z.string(),
  staff: z.string().nullable(),
});
const driftRow = z.object({
  inventoryId: id,
  productId: id,
  sku: z.string(),
  product: z.string(),
  unit: z.string(),
  location: z.string(),
  store: z.string(),
  quantity: quantityOut,
  ledgerQuantity: quantityOut,
  frozenAt: z.string(),
  rule: z.string(),
  proposal: z.enum(["realign", "new_row_by_count"]),
  firstBad: firstBad.nullable(),
  sealedAt: z.string().nullable(),
  fromSeq: z.int().nullable(),
  replacedBy: id.nullable(),
});
export type DriftRow = z.output<typeof driftRow>;
export const drift = z.object({ rows: z.array(driftRow) });

export const replaceBody = z.strictObject({ counted: countedQuantity, note: note.optional() });
export const archiveBody = z.strictObject({ before: instant });

export const SIDES = ["goods", "returned", "paid", "paid_out", "cash", "shift", "drawer"] as const;
export type SideKind = (typeof SIDES)[number];
const side = z.object({ count: z.int(), expected: z.string(), found: z.string(), differing: z.int() });
const difference = z.object({
  kind: z.enum(SIDES),
  ref: id,
  label: z.string(),
  expected: z.string(),
  found: z.string().nullable(),
});
export type Difference = z.output<typeof difference>;
const day = z.iso.date().meta({ example: "2026-11-20" });
export const reconciliationQuery = z.strictObject({ from: day.optional(), to: day.optional(), storeId: id.optional() });
export const reconciliation = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  days: z.array(
    z.object({
      day: z.string(),
      storeId: id,
      store: z.string(),
      sides: z.partialRecord(z.enum(SIDES), side),
      differences: z.array(difference),
    }),
  ),
});
export type Reconciliation = z.output<typeof reconciliation>;
export type ReconciledDay = Reconciliation["days"][number];

export const logQuery = z.strictObject({
  act: text(100).optional(),
  staffId: id.optional(),
  subject: text(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  ...page,
});
const logEntry = z.object({
  id,
  at: z.string(),
  staffId: id.nullable(),
  staff: z.string().nullable(),
  act: z.string(),
  subject: z.string().nullable(),
  /** The subject by the name a person knows it by, where it has one. */
  about: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type LogEntry = z.output<typeof logEntry>;
export const logEntries = z.object({
  entries: z.array(logEntry),
  nextCursor: z.string().nullable(),
  acts: z.array(z.string()).optional(),
  people: z.array(z.object({ id, name: z.string() })).optional(),
});
export type LogPage = z.output<typeof logEntries>;
