/** The barcode of a receipt's number, drawn on the server so that no till carries the drawing. */
import "server-only";
import bwipjs from "bwip-js/node";
import type { Call } from "@/lib/http/handle";
import type { Session } from "@/lib/staff/session";
import { callRpc } from "@/lib/supabase/call-rpc";

export async function drawBarcode(session: Session, _query: unknown, { params }: Call): Promise<Response> {
  const { receipt } = await callRpc<{ receipt: { number: string } }>(session, "read_receipt", {
    p_request: { path: params },
  });
  const svg = bwipjs.toSVG({ bcid: "code128", text: receipt.number, height: 12, includetext: false });
  return new Response(svg, { headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=86400" } });
}
