/**
 * The words every body is made of. A quantity comes out as the shortest decimal string, money as a whole number of minor units; what
 * would need rounding is refused, never corrected. Bounds are written here because here is where they bite.
 */
import { z } from "zod";
import { isStorable, LossyNumber } from "./json";

/** `numeric(14,4)` holds ten digits before the point. */
const QUANTITY_FORM = /^(\d{1,10})(?:\.(\d{1,4}))?$/;
const NUMBER_WORDS = /^[+-]?(?:nan|inf|infinity|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

/** Not a matter of form but of meaning: judged after session, role and key (422). */
export const MEANINGLESS = "invalid_quantity";
/** Stands where a meaningless quantity stood: read as one that every function refuses in its turn. */
export const NO_QUANTITY = Symbol("no quantity");

function readQuantity(sign: "positive" | "signed" | "from zero") {
  return (value: unknown, context: z.RefinementCtx): string => {
    if (value === NO_QUANTITY) return sign === "from zero" ? "-1" : "0";
    const text = sourceOf(value);
    if (text === null || !NUMBER_WORDS.test(text)) {
      context.addIssue({ code: "custom", message: "expected a quantity: a number or digits[.1–4 digits]" });
      return z.NEVER;
    }
    const negative = sign === "signed" && text.startsWith("-");
    const [, whole, fraction = ""] = QUANTITY_FORM.exec(negative ? text.slice(1) : text) ?? [];
    const shown = text.slice(0, 40);
    if (whole === undefined) {
      context.addIssue({
        code: "custom",
        message: `${shown} is no quantity`,
        params: { refusal: MEANINGLESS, quantity: shown },
      });
      return z.NEVER;
    }
    const digits = whole.replace(/^0+(?=\d)/, "");
    const decimals = fraction.replace(/0+$/, "");
    const canonical = decimals ? `${digits}.${decimals}` : digits;
    if (canonical === "0" && (sign !== "from zero" || negative)) {
      context.addIssue({
        code: "custom",
        message: "0 is no quantity",
        params: { refusal: MEANINGLESS, quantity: shown },
      });
      return z.NEVER;
    }
    return negative ? `-${canonical}` : canonical;
  };
}

function sourceOf(value: unknown): string | null {
  if (value instanceof LossyNumber) return value.source;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  return typeof value === "string" ? value : null;
}

const quantityMeta = (description: string) => ({
  description,
  override: {
    anyOf: [{ type: "number" as const }, { type: "string" as const, pattern: "^-?\\d{1,10}(\\.\\d{1,4})?$" }],
  },
});

const decimal = (sign: "positive" | "signed" | "from zero", description: string) =>
  z.unknown().transform(readQuantity(sign)).meta(quantityMeta(description));

/** More than nothing: what is sold, moved, received. */
export const quantity = decimal("positive", "A quantity above 0, at most four decimals.");
/** With a sign: what an adjustment adds or takes. */
export const delta = decimal("signed", "A quantity above or below 0, at most four decimals.");
/** What a person counted: nothing is an answer too. */
export const countedQuantity = decimal("from zero", "A counted quantity: 0 or more, at most four decimals.");

/** A quantity as it leaves the door. */
export const quantityOut = z
  .string()
  .meta({ description: "A decimal string without trailing zeros.", example: "11.52" });

/** Minor units; a hundred billion of them is more than any shop's day. */
const MOST_MONEY = 100_000_000_000;
export const moneyMinor = z.int().min(0).max(MOST_MONEY).meta({ description: "Minor units of the org's currency." });
export const signedMoneyMinor = z
  .int()
  .min(-MOST_MONEY)
  .max(MOST_MONEY)
  .meta({ description: "Minor units, with a sign." });

export const id = z.guid().toLowerCase().meta({ description: "A UUID." });

/** Text that the database can keep: no NUL, no half characters, and an end to it. */
export const text = (longest: number, shortest = 1) =>
  z.string().trim().min(shortest).max(longest).refine(isStorable, "holds a character that cannot be stored");

export const reason = text(100).meta({ description: "A reason: a short code or a few words." });
export const note = text(1_000);
export const name = text(200);
export const sku = text(64);
export const email = z.email().max(254).toLowerCase();
export const pin = z
  .string()
  .regex(/^\d{4,8}$/, "a PIN has 4 to 8 digits")
  .meta({ description: "4 to 8 digits." });
export const percent = z.number().gt(0).max(100).multipleOf(0.01);
export const instant = z.iso.datetime({ offset: true }).meta({ description: "RFC 3339." });

/** A signature or an approval: a PIN typed now, or the id of a row made by POST /api/signatures. */
export const signed = z
  .union([z.strictObject({ pin }), z.strictObject({ id })])
  .meta({ description: "{pin} signs this body; {id} names a signature made before." });
export type Signed = z.output<typeof signed>;

/** The part of every list's query that turns the page. Query values arrive as text. */
export const page = {
  cursor: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\w\-.:~=+/]+$/)
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(500))
    .optional()
    .meta({ override: { type: "integer", minimum: 1, maximum: 500, default: 50 } }),
};
