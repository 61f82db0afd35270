// Promises that a receipt sent to paper is written down; a printer does not wait for it, and an answer that is lost is let go.
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export async function notePrint(saleId: string, isCopy: boolean): Promise<void> {
  await fetchJson(`/api/pos/sales/${saleId}/prints`, { body: { copy: isCopy }, key: uuidV7() }).catch(() => undefined);
}
