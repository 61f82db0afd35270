/**
 * A gift card's code: sixteen signs that nobody can guess, made from the request's own random key and the server's pepper. A lost
 * answer is therefore answered again with the same code, though the database keeps only its hash.
 */
import { createHash, createHmac } from "node:crypto";

/** Crockford's thirty-two: no I, L, O or U, so that a code can be read aloud. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

export function giftCardCodeFrom(key: string, orgId: string, pepper: string): string {
  const bytes = createHmac("sha256", pepper).update(`gift card\u001f${orgId}\u001f${key.toLowerCase()}`).digest();
  return Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join("");
}

export function giftCardCodeHash(code: string): string {
  return createHash("sha256").update(code.replaceAll(/[\s-]/g, "").toUpperCase()).digest("hex");
}

/** In groups of four, as it is printed. */
export const printedCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join("-");
