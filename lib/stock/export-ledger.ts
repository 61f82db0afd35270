/** The filtered ledger as a CSV file: every movement with its balance, its people and its document, as the screen tells it. */
import "server-only";
import { csvCount, csvPages, type RowCount } from "@/lib/http/csv-pages";
import type { Call } from "@/lib/http/handle";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { LedgerLine } from "./stock";

interface Page {
  transactions: LedgerLine[];
  nextCursor: string | null;
}
const PAGE = 500;
const HEAD = [
  "at",
  "type",
  "sku",
  "name",
  "unit",
  "place",
  "lot",
  "change",
  "before",
  "after",
  "reason",
  "who",
  "signed by",
  "document",
  "reference",
  "seq",
  "hash",
];

export async function exportLedger(
  session: Session,
  filter: Record<string, unknown>,
  { request }: Call,
): Promise<Response> {
  if (request.method === "HEAD")
    return csvCount(await callRpc<RowCount>(session, "count_transactions", { p_request: { query: filter } }));
  return csvPages("ledger", HEAD, async (cursor) => {
    const query = { ...filter, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const page = await callRpc<Page>(session, "read_transactions", { p_request: { query } }, 10_000);
    return { lines: page.transactions.map(cellsOf), nextCursor: page.nextCursor };
  });
}

const cellsOf = (line: LedgerLine) => [
  line.createdAt,
  line.type,
  line.sku,
  line.productName,
  line.unit,
  line.locationName,
  line.lotCode,
  line.quantityChange,
  line.quantityBefore,
  line.quantityAfter,
  line.reason,
  line.staffName,
  line.signedBy,
  line.document?.number ?? null,
  line.reference,
  line.seq,
  line.hash,
];
