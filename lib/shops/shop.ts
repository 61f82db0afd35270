/** A shop of one's own, as its form asks and its door takes. */
import { z } from "zod";
import { email, note, pin, text } from "@/lib/http/fields";
import { locales } from "@/lib/i18n/locales";
import { newPassword } from "@/lib/staff/staff.doors";
import { currencies } from "./shop-words";

export const shopInput = z.strictObject({
  name: text(120),
  address: note.optional(),
  currency: z.enum(currencies),
  timeZone: text(60).refine(isTimeZone, "No time zone of this name is known."),
  locale: z.enum(locales),
  taxName: text(60),
  taxPercent: z.string().regex(/^\d{1,2}([.,]\d{1,3})?$/, "A percentage such as 19 or 7.7."),
  taxIncluded: z.boolean(),
  register: text(60),
  owner: text(120),
  email,
  password: newPassword,
  pin,
  /** Closes the demo with it; its rows stay. */
  closeDemo: z.boolean(),
});
export type ShopInput = z.output<typeof shopInput>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
