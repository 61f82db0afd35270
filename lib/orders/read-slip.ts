/** The paper that goes into the box, and the code on it as a picture; only whoever packs may read it. */
import "server-only";
import { toSVG } from "bwip-js/node";
import { headers } from "next/headers";
import { Refusal } from "@/lib/http/problem";
import { readSession } from "@/lib/staff/read-session";
import { callRpc } from "@/lib/supabase/call-rpc";

export interface Slip {
  number: string;
  externalId: string | null;
  shippingMethod: string;
  createdAt: string;
  org: string;
  name: string | null;
  address: string | null;
  lines: { sku: string; name: string; unit: string; quantity: string; short: string }[];
}

export async function readSlip(id: string): Promise<{ slip: Slip; barcode: string }> {
  const session = await readSession(await headers());
  if (!session) throw new Refusal("not_signed_in");
  const slip = await callRpc<Slip>(session, "read_slip", { p_request: { path: { id } } });
  const svg = toSVG({ bcid: "code128", text: slip.number, height: 12, includetext: false });
  return { slip, barcode: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}` };
}
