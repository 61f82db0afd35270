/** The words of loyalty: what a point costs and is worth, and the tiers from the lowest to the highest. */
import { z } from "zod";
import { id, text } from "@/lib/http/fields";

const tier = z.strictObject({
  name: text(60),
  measure: z.enum(["points", "spend"]).default("points"),
  threshold: z.int().min(0).max(1_000_000_000),
  earnPercent: z.number().min(0).max(10_000).multipleOf(0.01).default(100),
});

export const loyaltyInput = z
  .strictObject({
    earnMinorPerPoint: z.int().min(1).max(1_000_000),
    pointValueMinor: z.int().min(1).max(1_000_000),
    windowDays: z.int().min(1).max(3_660).nullable().default(null),
    birthdayPoints: z.int().min(0).max(1_000_000).default(0),
    giftCardMonths: z.int().min(1).max(240).nullable().default(null),
    tiers: z.array(tier).max(12).default([]),
  })
  .refine(
    ({ tiers }) =>
      tiers.every(
        (t, i) => i === 0 || t.measure !== tiers[0]?.measure || t.threshold >= (tiers[i - 1]?.threshold ?? 0),
      ),
    "tiers go from the lowest to the highest",
  );

export const loyalty = z.object({
  earnMinorPerPoint: z.int(),
  pointValueMinor: z.int(),
  windowDays: z.int().optional(),
  birthdayPoints: z.int(),
  giftCardMonths: z.int().optional(),
  tiers: z.array(
    z.object({
      id,
      name: z.string(),
      measure: z.enum(["points", "spend"]),
      threshold: z.int(),
      earnPercent: z.string(),
    }),
  ),
});
export type Loyalty = z.output<typeof loyalty>;
