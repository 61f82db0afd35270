/**
 * Pairing codes: eight letters and digits that are not mistaken for each other, typed in any case, with or without the dash. A code is
 * drawn from the request's key, so a manager who asks again with the same key is told the same code, though nobody keeps it.
 */
import { createHash, createHmac } from "node:crypto";

const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 8;

export function drawCode(pepper: string, orgId: string, key: string): string {
  const bytes = createHmac("sha256", pepper).update(`pair\u001f${orgId}\u001f${key}`).digest();
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

export function codeHash(code: string): string {
  return createHash("sha256").update(code.trim().toUpperCase()).digest("hex");
}
