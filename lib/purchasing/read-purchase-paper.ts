/** An order as its supplier reads it; only whoever orders may print it. */
import "server-only";
import { headers } from "next/headers";
import { Refusal } from "@/lib/http/problem";
import { readSession } from "@/lib/staff/read-session";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { PurchaseOrder } from "./purchasing.doors";

export interface PurchasePaper {
  number: string;
  status: PurchaseOrder["status"];
  note: string | null;
  expectedOn: string | null;
  createdAt: string;
  orderedAt: string | null;
  orderedBy: string | null;
  shop: { name: string; store: string; place: string; address: string | null };
  supplier: { name: string; address: string | null; email: string | null; phone: string | null };
  lines: {
    id: string;
    sku: string;
    name: string;
    unit: string;
    quantity: string;
    unitCost: number | null;
    totalMinor: number | null;
  }[];
  totalMinor: number;
  /** Every line has a cost. */
  isPriced: boolean;
}

export async function readPurchasePaper(id: string): Promise<PurchasePaper> {
  const session = await readSession(await headers());
  if (!session) throw new Refusal("not_signed_in");
  return callRpc<PurchasePaper>(session, "read_purchase_paper", { p_request: { path: { id } } });
}
