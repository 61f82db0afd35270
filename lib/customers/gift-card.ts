/** The words of gift cards. */
import { z } from "zod";
import { id, text } from "@/lib/http/fields";

const amount = z.int().min(1).max(100_000_000).meta({ description: "Minor units.", example: 5000 });

/** How a card is paid for; `none` gives it away and is signed. */
const payment = z.strictObject({ method: z.enum(["cash", "card", "none"]), reference: text(60).optional() });

export const giftCardInput = z.strictObject({ amount, payment });
export const giftCardCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z][0-9A-Za-z\s-]{3,38}$/, "a gift card's code is letters and digits")
  .meta({ example: "7K3M-9PQR-2VXW-4HTN" });

export const giftCard = z.object({
  id,
  lastFour: z.string(),
  balanceMinor: z.int(),
  isActive: z.boolean(),
  expiresAt: z.string().optional(),
  createdAt: z.string(),
});
export type GiftCard = z.output<typeof giftCard>;

export const giftCardWithEntries = giftCard.extend({
  entries: z.array(
    z.object({
      id,
      changeMinor: z.int(),
      balanceAfterMinor: z.int(),
      reason: z.string(),
      reference: z.string().optional(),
      createdAt: z.string(),
    }),
  ),
});
export type GiftCardWithEntries = z.output<typeof giftCardWithEntries>;
