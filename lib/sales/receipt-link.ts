/**
 * The address of one receipt for the person who has it: org, sale and a code that only this shop can make. It opens that receipt and
 * nothing else, for as long as the shop keeps its pepper.
 */
import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";

export interface Receipted {
  orgId: string;
  saleId: string;
}

const parts = z.tuple([z.guid(), z.guid(), z.string().length(43)]);

const codeOf = ({ orgId, saleId }: Receipted): string =>
  createHmac("sha256", env().STOCKPROOF_PEPPER).update(`receipt ${orgId} ${saleId}`).digest("base64url");

export const receiptToken = (one: Receipted): string => `${one.orgId}.${one.saleId}.${codeOf(one)}`;

/** Null for anything but a token this shop made. */
export function readReceiptToken(token: string): Receipted | null {
  const given = parts.safeParse(token.split("."));
  if (!given.success) return null;
  const [orgId, saleId, code] = given.data;
  const isOurs = timingSafeEqual(Buffer.from(code), Buffer.from(codeOf({ orgId, saleId })));
  return isOurs ? { orgId, saleId } : null;
}
