/** One sale again, by its id or by the key it was sent with. */
import "server-only";
import type { Call } from "@/lib/http/handle";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";
import { saleOf, type SaleRow } from "./sale-row";

export async function readSale(session: Session, _query: unknown, { params }: Call) {
  const { sale } = await callRpc<{ sale: SaleRow }>(session, "read_sale", { p_request: { path: params } });
  return { sale: saleOf(sale) };
}
