/** Events on their way: signed, in order per subject, at least once, whatever the receiver does; and no sale waits for any of it. */
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { write } from "../../testing/doors";
import { type Received, startReceiver } from "../../testing/receiver";
import { sql, sqlOne } from "../../testing/sql";
import { eventually, workFor } from "../../testing/worker";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const subscribe = async (shop: Shop, url: string, body: Record<string, unknown> = {}): Promise<string> =>
  (
    await write<{ endpoint: { id: string } }>(
      shop,
      "owner",
      "create_endpoint",
      { body: { name: "Receiver", kind: "webhook", url, eventTypes: [], ...body } },
      { p_secret: SECRET },
    )
  ).endpoint.id;

const receiver = async (manner?: Parameters<typeof startReceiver>[0]) => {
  const made = await startReceiver(manner);
  closers.push(made.kill);
  return made;
};
const work = (shop: Shop): void => {
  const worker = workFor(shop);
  closers.push(worker.stop);
};
/** As a till does: a busy shop is asked again with the same key. */
const sell = async (shop: Shop, name: string): Promise<void> => {
  const key = randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      return void (await shop.sell(name, 1, { key }));
    } catch (error) {
      if (tries > 20 || !/55P03|57014|40P01/.test(String(error))) throw error;
    }
  }
};
const left = async (shop: Shop): Promise<number> =>
  (
    await sqlOne<{ n: number }>(
      `select (select count(*) from public.outbox where org_id = $1 and dispatched_at is null)::int
            + (select count(*) from public.deliveries where org_id = $1 and state = 'waiting')::int as n`,
      [shop.org],
    )
  ).n;
const hurry = async (shop: Shop): Promise<void> => {
  await sql("update public.deliveries set next_at = now() where org_id = $1 and state = 'waiting'", [shop.org]);
  await sql("update public.endpoints set retry_at = null where org_id = $1", [shop.org]);
};

/** First arrivals only: what came twice is known by its id. */
function firsts(received: Received[]): Received[] {
  const seen = new Set<unknown>();
  return received.filter(({ headers }) => !seen.has(headers["webhook-id"]) && seen.add(headers["webhook-id"]));
}

function expectOrder(received: Received[]): void {
  const last = new Map<string, number>();
  for (const { body } of firsts(received)) {
    expect(body.sequence).toBeGreaterThan(last.get(body.subject) ?? 0);
    last.set(body.subject, body.sequence);
  }
}

test("an event arrives signed as the Standard Webhooks say, and a changed body does not verify", async () => {
  const shop = await given({ mug: 5 });
  const hook = await receiver();
  await subscribe(shop, hook.url(), { eventTypes: ["sale.completed"] });
  work(shop);
  const sale = await shop.sell("mug", 1);
  await eventually(() => hook.received.length === 1);
  const [{ headers, text, body } = {} as Received] = hook.received;
  const check = new Webhook(SECRET);
  expect(check.verify(text, headers as Record<string, string>)).toMatchObject({ type: "sale.completed" });
  expect(() => check.verify(text.replace("sale", "sold"), headers as Record<string, string>)).toThrow();
  expect(body.data).toMatchObject({ sale: { id: sale.id, number: sale.number } });
});

test("a receiver killed and started again during a thousand sales gets every event, in order per subject", {
  timeout: 300_000,
}, async () => {
  const shop = await given({ mug: 2000, bowl: 2000 });
  // now and then it takes the event and dies before it answers: the same event comes again
  const hook = await receiver((_, count) => (count % 97 === 0 ? { hangUp: true } : {}));
  await subscribe(shop, hook.url());
  await sql("select internal.dispatch_events($1)", [shop.org]);
  work(shop);
  const selling = Promise.all(
    Array.from({ length: 5 }, async (_, till) => {
      for (let n = 0; n < 200; n += 1) await sell(shop, till % 2 === 0 ? "mug" : "bowl");
    }),
  );
  for (const seen of [150, 600, 1100]) {
    await eventually(() => hook.received.length > seen, 60_000);
    await hook.kill();
    await sell(shop, "mug");
    await hook.start();
    await hurry(shop);
  }
  await selling;
  await eventually(async () => {
    await hurry(shop);
    return (await left(shop)) === 0;
  }, 60_000);
  const events = await sql<{ id: string }>(
    "select id from public.outbox where org_id = $1 and (payload->>'version')::int is distinct from 1",
    [shop.org],
  );
  const arrived = new Set(hook.received.map(({ headers }) => headers["webhook-id"]));
  expect(events.filter(({ id }) => !arrived.has(id))).toEqual([]);
  expect(hook.received.length).toBeGreaterThan(arrived.size);
  expect(firsts(hook.received).length).toBe(arrived.size);
  expectOrder(hook.received);
  expect(await shop.violations()).toEqual([]);
});

test("a dead endpoint never slows a sale, and the others are served", async () => {
  const shop = await given({ mug: 200 });
  const alive = await receiver();
  const silent = await receiver(() => ({ afterMs: 60_000 }));
  await subscribe(shop, silent.url());
  await subscribe(shop, "http://127.0.0.1:1/nobody");
  await subscribe(shop, alive.url(), { eventTypes: ["sale.completed"] });
  work(shop);
  const times: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    const started = performance.now();
    await sell(shop, "mug");
    times.push(performance.now() - started);
  }
  await eventually(() => alive.received.length === 50);
  expect(times.toSorted((a, b) => a - b)[45]).toBeLessThan(1000);
});

test("two workers share the work and no event is out of order", async () => {
  const shop = await given({ mug: 500 });
  const hooks = [await receiver(), await receiver()];
  for (const hook of hooks) await subscribe(shop, hook.url(), { eventTypes: ["stock.changed"] });
  await sql("select internal.dispatch_events($1)", [shop.org]);
  work(shop);
  work(shop);
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      for (let n = 0; n < 20; n += 1) await sell(shop, "mug");
    }),
  );
  for (const hook of hooks) {
    await eventually(() => firsts(hook.received).length >= 100);
    expectOrder(hook.received);
  }
});

test("who answers 410 is not asked again; who says Retry-After is given the time", async () => {
  const shop = await given({ mug: 5 });
  const gone = await receiver(() => ({ status: 410 }));
  const later = await receiver(() => ({ status: 429, headers: { "retry-after": "120" } }));
  const [a, b] = [
    await subscribe(shop, gone.url(), { eventTypes: ["sale.completed"] }),
    await subscribe(shop, later.url(), { eventTypes: ["sale.completed"] }),
  ];
  work(shop);
  await shop.sell("mug", 1);
  await eventually(
    async () =>
      !(await sqlOne<{ is_active: boolean }>("select is_active from public.endpoints where id = $1", [a])).is_active,
  );
  await eventually(async () => {
    const [row] = await sql<{ wait: number }>(
      "select extract(epoch from next_at - now())::int as wait from public.deliveries where endpoint_id = $1 and tries = 1",
      [b],
    );
    return row !== undefined && row.wait > 100;
  });
});
