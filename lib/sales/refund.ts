/** A refund as the screen prepares it: what it is worth, its body, and the one key it keeps until it is answered. */
import { ratio } from "@/lib/format/exact";
import { addQuantity } from "@/lib/format/quantity";
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import type { ReceiptLine } from "./receipt";

export interface Refunded {
  id: string;
  number: string;
  total: number;
  payments: { id: string; method: string; amount: number }[];
}

interface Chosen {
  line: ReceiptLine;
  quantity: string;
  restock: boolean;
}

/** The difference of two rounded parts of the line's total, as the database counts it: parts add up to the whole. */
export function worthOf(line: Pick<ReceiptLine, "total" | "quantity" | "refunded">, quantity: string): number {
  const part = (of: string) => Number(ratio([of, line.total], [line.quantity]));
  return part(addQuantity(line.refunded, quantity)) - part(line.refunded);
}

export function refundBody(chosen: readonly Chosen[], reason: string, to: "original" | "store_credit") {
  return {
    lines: chosen.map(({ line, quantity, restock }) => ({ lineId: line.id, quantity, restock })),
    reason,
    ...(to === "store_credit" ? { to } : {}),
  };
}

/** Sent again with the same key while there is no answer; another body is another act, with a key of its own. */
export async function sendRefund(
  saleId: string,
  body: ReturnType<typeof refundBody>,
  kept: { current: { body: string; key: string } | null },
  approvalId?: string,
): Promise<Refunded> {
  const text = JSON.stringify(body);
  if (kept.current?.body !== text) kept.current = { body: text, key: uuidV7() };
  const { key } = kept.current;
  const { refund } = await fetchJson<{ refund: Refunded }>(`/api/pos/sales/${saleId}/refunds`, {
    body: { ...body, ...(approvalId ? { approval: { id: approvalId } } : {}) },
    key,
    tries: Number.POSITIVE_INFINITY,
  });
  return refund;
}
