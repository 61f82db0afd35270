/** Sales of a till that was offline: each is judged for its form here and for its arithmetic in the database, and none stops another. */
import "server-only";
import { judgeForm } from "@/lib/http/form";
import { log } from "@/lib/http/log";
import { metrics } from "@/lib/http/metrics";
import { type Facts, type ProblemBody, problemBody, Refusal } from "@/lib/http/problem";
import type { RefusalCode } from "@/lib/http/refusals";
import type { Device } from "@/lib/staff/session";
import { nudgeStock } from "@/lib/stock/stock-hub";
import { callRpc } from "@/lib/supabase/call-rpc";
import { type OfflineSale, offlineSale } from "./offline.doors";
import { type SaleRow, saleOf } from "./sale-row";

interface Taken {
  key: string;
  outcome: "covered" | "found" | "shortage" | "attention";
  sale?: SaleRow;
  problem?: { status: number; code: RefusalCode; facts: Facts };
}

/** So many go to the database at a time: few enough that a call ends well within its budget. */
const AT_ONCE = 20;

export async function sellOffline(device: Device, { sales }: { sales: Record<string, unknown>[] }) {
  const forms = sales.map((sent) => judged(sent));
  const good = forms.flatMap((form) => ("sale" in form ? [form.sale] : []));
  const taken = new Map<string, Taken>();
  for (let from = 0; from < good.length; from += AT_ONCE) {
    for (const one of await takeSome(device, good.slice(from, from + AT_ONCE))) taken.set(one.key, one);
  }
  nudgeStock(device.orgId);
  return { results: forms.map((form) => ("sale" in form ? resultOf(taken.get(form.sale.key), form.sale.key) : form)) };
}

function takeSome(device: Device, sales: OfflineSale[]): Promise<Taken[]> {
  return callRpc<Taken[]>("system", "sell_offline", { p_device_id: device.deviceId, p_sales: sales });
}

interface Attention {
  key: string | null;
  outcome: "attention";
  problem: ProblemBody;
}

/** A body that cannot be read is kept by the till and shown to a person; the others go on. */
function judged(sent: Record<string, unknown>): { sale: OfflineSale } | Attention {
  try {
    const { value, meaningless } = judgeForm(offlineSale, sent);
    if (meaningless) throw meaningless;
    return { sale: value };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const key = typeof sent.key === "string" ? sent.key : null;
    return { key, outcome: "attention", problem: attentionFor(error) };
  }
}

/** An answer of 200 may hold refusals: they are counted like those that are answers of their own. */
function attentionFor(refusal: Refusal): ProblemBody {
  metrics.refusals.inc({ code: refusal.code });
  return problemBody(refusal);
}

function resultOf(taken: Taken | undefined, key: string) {
  if (!taken) return { key, outcome: "attention" as const, problem: attentionFor(new Refusal("unavailable")) };
  const { outcome, sale: row, problem } = taken;
  if (problem)
    return {
      key,
      outcome,
      problem: attentionFor(new Refusal(problem.code, problem.facts, { status: problem.status })),
    };
  const sale = row && saleOf(row);
  for (const line of sale?.lines ?? []) {
    log.info(
      { sale: sale?.id, sku: line.sku, old: line.oldQuantity, new: line.newQuantity, outcome },
      "stock decremented by an offline sale",
    );
  }
  return { key, outcome, sale };
}
