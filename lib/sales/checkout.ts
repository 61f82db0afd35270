/** The one place where the till's words become the database's words. */
import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/http/canonical";
import { Answer } from "@/lib/http/finish";
import type { Call } from "@/lib/http/handle";
import { log } from "@/lib/http/log";
import { metrics } from "@/lib/http/metrics";
import { Refusal, type Facts } from "@/lib/http/problem";
import { timeLeft } from "@/lib/http/request-context";
import type { RefusalCode } from "@/lib/http/refusals";
import type { Session } from "@/lib/staff/session";
import { nudgeStock } from "@/lib/stock/stock-hub";
import { callRpc } from "@/lib/supabase/call-rpc";
import { CheckoutQueue } from "./checkout-queue";
import { askLeasesBack, wouldDo } from "./keep-leases";
import type { Sale, SaleInput } from "./sale";
import { saleOf, type SaleRow } from "./sale-row";

interface SaleAsk {
  key: string | null;
  fingerprint: string;
  sessionId: string;
  body: SaleInput;
  signatureId: string | null;
  approvalId: string | null;
}
type SaleAnswer = { sale: SaleRow; replayed: boolean } | { status: number; code: RefusalCode; facts: Facts };

declare global {
  var stockproofCheckouts: CheckoutQueue<SaleAsk, SaleAnswer> | undefined;
}

globalThis.stockproofCheckouts ??= new CheckoutQueue<SaleAsk, SaleAnswer>((orgId, sales, budgetMs) =>
  callRpc("system", "checkout_batch", { p_org_id: orgId, p_sales: sales }, budgetMs),
);
export const checkouts = globalThis.stockproofCheckouts;

export async function checkout(session: Session, body: SaleInput, call: Call): Promise<Answer> {
  const started = performance.now();
  const { key, act, signatureId, approvalId } = call;
  const fingerprint = fingerprintOf(session.orgId, act, body);
  const ask = { key, fingerprint, sessionId: session.sessionId, body, signatureId, approvalId };
  let answer = await checkouts.put(session.orgId, ask, timeLeft());
  const held = "code" in answer && answer.code === "insufficient_stock" ? wouldDo(answer.facts) : [];
  if (held.length > 0) {
    await askLeasesBack(session.orgId, held);
    answer = await checkouts.put(session.orgId, ask, timeLeft());
  }
  const seconds = (performance.now() - started) / 1_000;
  metrics.checkoutSeconds.observe(seconds);
  if ("code" in answer) throw new Refusal(answer.code, answer.facts, { status: answer.status });
  const sale = saleOf(answer.sale);
  if (!answer.replayed) {
    logLines(sale);
    metrics.decrementSeconds.observe(seconds);
    nudgeStock(session.orgId);
  }
  return new Answer({ sale }, 201, answer.replayed ? { "Idempotency-Replayed": "true" } : {});
}

/** The same text as `internal.fingerprint` makes of it. */
function fingerprintOf(orgId: string, act: string, body: SaleInput): string {
  return createHash("sha256")
    .update([orgId, act, "{}", canonicalJson(body)].join("\u001f"))
    .digest("hex");
}

function logLines(sale: Sale): void {
  for (const line of sale.lines) {
    log.info(
      { sale: sale.id, sku: line.sku, inventoryId: line.inventoryId, old: line.oldQuantity, new: line.newQuantity },
      "stock decremented",
    );
  }
}
