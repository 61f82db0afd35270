/**
 * Delivers what waits for one endpoint: subjects side by side, each subject's events one after the other. A failure holds back its own
 * subject only. Nothing is written while a receiver thinks, so a slow or dead one costs no sale anything.
 */
import "server-only";
import { log } from "@/lib/http/log";
import { lease, release, rows, type WorkContext } from "@/lib/worker/job";
import { sendAlpineIq } from "./alpine-iq";
import type { Delivery, EndpointTarget, Outcome, Send } from "./delivery";
import { sendWebhook } from "./send-webhook";

const SIDE_BY_SIDE = 16;
const PAGE = 400;
const WRITE_EVERY = 50;
const LEASE_S = 20;
/** So many failures without one success, and the rest of the page is not even tried. */
const GIVES_UP_AFTER = 5;

export async function deliverTo(context: WorkContext, target: EndpointTarget): Promise<void> {
  const mine = new AbortController();
  const signal = AbortSignal.any([context.signal, mine.signal]);
  const prolong = setInterval(
    () => {
      lease(context, target.org_id, "deliver", target.endpoint_id, LEASE_S).then(
        (held) => held || mine.abort(),
        () => mine.abort(),
      );
    },
    (LEASE_S * 1000) / 4,
  );
  try {
    while (!signal.aborted && (await deliverPage(context, target, signal)));
  } finally {
    clearInterval(prolong);
    await release(context, target.org_id, "deliver", target.endpoint_id);
  }
}

export const takeEndpoint = (context: WorkContext, target: EndpointTarget) =>
  lease(context, target.org_id, "deliver", target.endpoint_id, LEASE_S);

/** Whether it is worth asking for the next page at once. */
async function deliverPage(context: WorkContext, target: EndpointTarget, signal: AbortSignal): Promise<boolean> {
  const page = await rows<Delivery & { happened_at: Date }>(
    context.pool,
    "select * from internal.claim_deliveries($1, $2, $3)",
    [target.org_id, target.endpoint_id, PAGE],
  );
  if (page.length === 0) return false;
  const subjects = bySubject(page);
  const told = new Told(context, target);
  const lane = async (): Promise<void> => {
    for (let subject = subjects.shift(); subject !== undefined; subject = subjects.shift()) {
      for (const delivery of subject) {
        if (signal.aborted || told.isHopeless()) return;
        const outcome = await send(target, delivery, signal);
        if (signal.aborted && !outcome.ok) return;
        await told.add(outcome);
        if (!outcome.ok) break;
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  await told.write();
  return told.good > 0;
}

function bySubject(page: Delivery[]): Delivery[][] {
  const subjects = new Map<string, Delivery[]>();
  for (const delivery of page) {
    const known = subjects.get(delivery.subject);
    if (known) known.push(delivery);
    else subjects.set(delivery.subject, [delivery]);
  }
  return [...subjects.values()];
}

const send: Send = async (target, delivery, signal) => {
  try {
    return await (target.kind === "alpine_iq" ? sendAlpineIq : sendWebhook)(target, delivery, signal);
  } catch (error) {
    log.error(
      { error, endpoint: target.endpoint_id, event: delivery.event_id },
      "an event could not be put into words",
    );
    return {
      id: delivery.id,
      ok: false,
      status: 0,
      ms: 0,
      error: error instanceof Error ? error.message.slice(0, 200) : "fault",
    };
  }
};

/** What became of a page, written down now and then: what is lost with a crash is sent again under the same id. */
class Told {
  good = 0;
  private bad = 0;
  private waiting: Outcome[] = [];

  constructor(
    private readonly context: WorkContext,
    private readonly target: EndpointTarget,
  ) {}

  isHopeless(): boolean {
    return this.good === 0 && this.bad >= GIVES_UP_AFTER;
  }

  async add(outcome: Outcome): Promise<void> {
    if (outcome.ok) this.good += 1;
    else this.bad += 1;
    this.waiting.push(outcome);
    if (this.waiting.length >= WRITE_EVERY) await this.write();
  }

  async write(): Promise<void> {
    const outcomes = this.waiting;
    this.waiting = [];
    if (outcomes.length === 0) return;
    const { org_id, endpoint_id } = this.target;
    await rows(this.context.pool, "select internal.record_deliveries($1, $2, $3)", [
      org_id,
      endpoint_id,
      JSON.stringify(outcomes),
    ]);
  }
}
