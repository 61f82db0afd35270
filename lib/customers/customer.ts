/** The words of customers: what may be sent about one and what is shown. Shared by doors, screens and the typed client. */
import { z } from "zod";
import { email, id, name, note, signedMoneyMinor, text } from "@/lib/http/fields";

const phone = z
  .string()
  .trim()
  .regex(/^[+()\d][\d\s()/.-]{2,39}$/, "a telephone number has digits")
  .meta({ example: "+49 170 5550123" });
const birthday = z.iso.date().meta({ example: "1990-02-03" });

export const customerInput = z.strictObject({
  name,
  email: email.optional(),
  phone: phone.optional(),
  birthday: birthday.optional(),
  note: note.optional(),
  marketingConsent: z.boolean().optional(),
});

/** What is left out stays; null takes it away. */
export const customerChange = z
  .strictObject({
    name: name.optional(),
    email: email.nullable().optional(),
    phone: phone.nullable().optional(),
    birthday: birthday.nullable().optional(),
    note: note.nullable().optional(),
    marketingConsent: z.boolean().optional(),
  })
  .refine((sent) => Object.keys(sent).length > 0, "nothing to change");

export const addressInput = z.strictObject({
  kind: z.enum(["shipping", "billing"]).default("shipping"),
  name: name.optional(),
  address: text(1_000),
});

export const adjustmentInput = z.strictObject({
  account: z.enum(["points", "credit"]),
  change: signedMoneyMinor.refine((change) => change !== 0, "nothing to change"),
  reason: text(100),
});

export const customerRow = z.object({
  id,
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  points: z.int(),
  creditMinor: z.int(),
  lifetimePoints: z.int(),
  lifetimeSpendMinor: z.int(),
  tier: z.string().optional(),
  mergedInto: id.optional(),
  erasedAt: z.string().optional(),
  createdAt: z.string(),
});
export type CustomerRow = z.output<typeof customerRow>;

const soldLine = z.object({ sku: z.string(), name: z.string(), quantity: z.string(), total: z.int() });

export const customer = customerRow.extend({
  note: z.string().optional(),
  birthday: z.string().optional(),
  marketingConsentAt: z.string().optional(),
  loyalty: z.object({
    tier: z.string().optional(),
    earnPercent: z.string(),
    nextTier: z.string().optional(),
    measure: z.enum(["points", "spend"]).optional(),
    threshold: z.int().optional(),
    reached: z.int().optional(),
  }),
  mergedIds: z.array(id),
  addresses: z.array(
    z.object({
      id,
      kind: z.enum(["shipping", "billing"]),
      name: z.string().optional(),
      address: z.string(),
    }),
  ),
  salesCount: z.int(),
  sales: z.array(
    z.object({
      id,
      number: z.string(),
      total: z.int(),
      pointsEarned: z.int().optional(),
      tierAfter: z.string().optional(),
      soldAt: z.string(),
      lines: z.array(soldLine),
    }),
  ),
  entries: z.array(
    z.object({
      id,
      account: z.enum(["points", "credit"]),
      change: z.int(),
      balanceAfter: z.int(),
      reason: z.string(),
      reference: z.string().optional(),
      staffId: id.optional(),
      createdAt: z.string(),
    }),
  ),
});
export type Customer = z.output<typeof customer>;
