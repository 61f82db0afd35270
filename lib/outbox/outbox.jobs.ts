/** The outbox's two jobs: events into queues, and queues to their endpoints. */
import "server-only";
import { log } from "@/lib/http/log";
import { type Job, rows, untilDone, type WorkContext } from "@/lib/worker/job";
import { deliverTo, takeEndpoint } from "./deliver";
import type { EndpointTarget } from "./delivery";

const TICK_MS = 250;
const MOST_ENDPOINTS = 16;

const dispatchAll = untilDone("internal.dispatch_events($1)");

/** `only` narrows the work to some orgs; tests that share a database need it. */
type Only = ReadonlySet<string> | undefined;

/** No lease: the head row's lock lets one process at a time hand over an org's events. */
export const makeDispatch = (only?: Only): Job => ({
  name: "dispatch",
  tickMs: TICK_MS,
  work: async (context) => {
    const orgs = await rows<{ id: string }>(context.pool, "select * from internal.outbox_orgs() as id");
    for (const { id } of orgs) if (!only || only.has(id)) await dispatchAll(context, id);
  },
});

export function makeDeliver(only?: Only): Job {
  const busy = new Map<string, Promise<void>>();
  return {
    name: "deliver",
    tickMs: TICK_MS,
    work: async (context) => {
      for (const target of await rows<EndpointTarget & Record<string, unknown>>(
        context.pool,
        "select * from internal.endpoints_due()",
      )) {
        if (busy.size >= MOST_ENDPOINTS || context.signal.aborted) break;
        if (only && !only.has(target.org_id)) continue;
        if (busy.has(target.endpoint_id) || !(await takeEndpoint(context, target))) continue;
        busy.set(
          target.endpoint_id,
          deliverAndSay(context, target).finally(() => busy.delete(target.endpoint_id)),
        );
      }
      if (context.signal.aborted) await Promise.all(busy.values());
    },
  };
}

async function deliverAndSay(context: WorkContext, target: EndpointTarget): Promise<void> {
  try {
    await deliverTo(context, target);
  } catch (error) {
    if (!context.signal.aborted)
      log.warn({ error, endpoint: target.endpoint_id }, "a delivery was broken off and begins again");
  }
}
