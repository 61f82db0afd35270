/** A new shop in the database's words: secrets go in as what finds and confirms them, never as themselves. */
import "server-only";
import { env } from "@/lib/env";
import { secretPrint } from "@/lib/staff/give-login";
import { hashPin, pinLookup } from "@/lib/staff/pin-hash";
import type { ShopInput } from "./shop";
import { placeNames } from "./shop-words";

export async function shopRow(orgId: string, { password, pin, taxPercent, ...shop }: ShopInput) {
  const pepper = env().STOCKPROOF_PEPPER;
  const row = {
    ...shop,
    ...placeNames[shop.locale],
    taxPercent: taxPercent.replace(",", "."),
    passwordPrint: secretPrint(password),
    pinLookup: pinLookup(pepper, orgId, pin),
  };
  return { row, pinHash: await hashPin(pepper, orgId, pin) };
}
