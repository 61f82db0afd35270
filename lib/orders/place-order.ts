/** Takes an order in: reserve, note whom it is for, confirm. The answer is the first step's own, so that a repeated request gets the same. */
import "server-only";
import { log } from "@/lib/http/log";
import { metrics } from "@/lib/http/metrics";
import type { Call } from "@/lib/http/handle";
import { callWrite, written } from "@/lib/http/rpc-door";
import type { Session } from "@/lib/staff/session";
import { callRpc, type RpcName } from "@/lib/supabase/call-rpc";
import type { Order, OrderInput } from "./order";
import { runWorkflow } from "./order-workflow";

/** The undo has time of its own: the request's may be what ran out. */
const UNDO_BUDGET_MS = 2_000;

export async function placeOrder(session: Session, input: OrderInput, call: Call) {
  const reserved = await callWrite<{ order: Order }>(session, "place_order", input, call);
  const { id } = reserved.body.order;
  const step =
    (fn: RpcName, body: unknown = {}) =>
    () =>
      callRpc(session, fn, { p_request: { path: { id }, body } });
  const attach = input.customer === undefined ? [] : [step("attach_order_customer", input.customer)];
  await runWorkflow({
    steps: [...attach, step("confirm_order")],
    undo: () =>
      callRpc<boolean>("system", "undo_order_workflow", { p_order_id: id, p_org_id: session.orgId }, UNDO_BUDGET_MS),
    onUndoFailed: (error) => {
      metrics.compensationFailed.inc();
      log.error({ order: id, error }, "an order's reservation could not be given back; it is tried again");
    },
  });
  return written(reserved);
}
