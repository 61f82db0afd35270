/** Events reach every endpoint's queue in order; a failed subject waits alone; dead letters are sent again; reports count each sale once. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read, refusal, write } from "../../testing/doors";
import { given, type Shop } from "../../testing/given";
import { sql, sqlOne } from "../../testing/sql";

interface Claimed {
  id: string;
  event_id: string;
  subject: string;
  type: string;
  position: string;
  body: Record<string, unknown>;
}

const subscribe = async (shop: Shop, eventTypes: string[] = []): Promise<string> =>
  (
    await write<{ endpoint: { id: string } }>(
      shop,
      "manager",
      "create_endpoint",
      { body: { name: "Receiver", kind: "webhook", url: "https://receiver.example/hook", eventTypes } },
      { p_secret: "whsec_dGVzdA==" },
    )
  ).endpoint.id;
const dispatch = async (shop: Shop): Promise<number> =>
  (await sqlOne<{ n: number }>("select internal.dispatch_events($1) as n", [shop.org])).n;
const claim = async (shop: Shop, endpoint: string): Promise<Claimed[]> =>
  sql(`select * from internal.claim_deliveries($1, $2)`, [shop.org, endpoint]) as unknown as Promise<Claimed[]>;
const record = async (shop: Shop, endpoint: string, results: Record<string, unknown>[]): Promise<void> => {
  await sql("select internal.record_deliveries($1, $2, $3)", [shop.org, endpoint, JSON.stringify(results)]);
};

test("what an endpoint subscribed to reaches its queue in order, with its words filled in", async () => {
  const shop = await given({ mug: 10 });
  await dispatch(shop);
  const all = await subscribe(shop);
  const sales = await subscribe(shop, ["sale.completed"]);
  await shop.sell("mug", 1);
  await shop.sell("mug", 2);
  expect(await dispatch(shop)).toBe(4);
  expect(await dispatch(shop)).toBe(0);
  expect((await claim(shop, all)).map((d) => d.type)).toEqual([
    "stock.changed",
    "sale.completed",
    "stock.changed",
    "sale.completed",
  ]);
  const told = await claim(shop, sales);
  expect(told.map((d) => d.type)).toEqual(["sale.completed", "sale.completed"]);
  expect(told[1]?.body).toMatchObject({ sale: { total: 1000, lines: [{ sku: "MUG", quantity: "2" }] } });
});

test("a failed subject waits with all that follow it; the others go on", async () => {
  const shop = await given({ mug: 10, bowl: 10 });
  await dispatch(shop);
  const endpoint = await subscribe(shop, ["stock.changed"]);
  for (const name of ["mug", "bowl", "mug", "bowl"]) await shop.sell(name, 1);
  await dispatch(shop);
  const [mug, bowl] = await claim(shop, endpoint);
  await record(shop, endpoint, [
    { id: mug?.id, ok: false, status: 500, error: "500", ms: 3 },
    { id: bowl?.id, ok: true, status: 200, ms: 3 },
  ]);
  const left = await claim(shop, endpoint);
  expect(left.map((d) => d.subject)).toEqual([bowl?.subject]);
  await sql("update public.deliveries set next_at = now() where org_id = $1 and state = 'waiting'", [shop.org]);
  expect((await claim(shop, endpoint)).map((d) => d.subject)).toEqual([mug?.subject, mug?.subject, bowl?.subject]);
});

test("after two days of failing a delivery is a dead letter, and can be sent again", async () => {
  const shop = await given({ mug: 10 });
  await dispatch(shop);
  const endpoint = await subscribe(shop, ["sale.completed"]);
  await shop.sell("mug", 1);
  await dispatch(shop);
  const [sale] = await claim(shop, endpoint);
  for (let n = 0; n < 12; n += 1) await record(shop, endpoint, [{ id: sale?.id, ok: false, error: "refused", ms: 1 }]);
  expect(await claim(shop, endpoint)).toEqual([]);
  const { deliveries } = await read<{ deliveries: { state: string; log: unknown[] }[] }>(
    shop,
    "manager",
    "read_deliveries",
    { query: { state: "dead" } },
  );
  expect(deliveries).toMatchObject([{ state: "dead", tries: 12 }]);
  expect(deliveries[0]?.log).toHaveLength(10);
  expect(await write(shop, "manager", "replay_deliveries", { path: { id: endpoint } })).toEqual({ replayed: 1 });
  expect((await claim(shop, endpoint)).map((d) => d.event_id)).toEqual([sale?.event_id]);
});

test("a dead endpoint rests, and a cashier sees no endpoints at all", async () => {
  const shop = await given({ mug: 10 });
  const endpoint = await subscribe(shop);
  for (let n = 0; n < 5; n += 1) await shop.sell("mug", 1);
  await dispatch(shop);
  const due = async (): Promise<unknown[]> =>
    sql("select 1 from internal.endpoints_due() where endpoint_id = $1", [endpoint]);
  expect(await due()).toHaveLength(1);
  await record(
    shop,
    endpoint,
    (await claim(shop, endpoint)).map(({ id }) => ({ id, ok: false, error: "ECONNREFUSED", ms: 1 })),
  );
  expect(await due()).toHaveLength(0);
  expect((await refusal(read(shop, "cashier", "read_endpoints"))).code).toBe("forbidden");
});

test("of two processes one holds a lease, until it runs out or is given back", async () => {
  const shop = await given({});
  const [a, b] = [randomUUID(), randomUUID()];
  const lease = async (holder: string, every = "0"): Promise<boolean> =>
    (
      await sqlOne<{ ok: boolean }>("select internal.lease_job($1, 'test', null, $2, '10 s', $3::interval) as ok", [
        shop.org,
        holder,
        every,
      ])
    ).ok;
  expect([await lease(a), await lease(b), await lease(a)]).toEqual([true, false, true]);
  await sql("select internal.release_job($1, 'test', null, $2)", [shop.org, a]);
  expect([await lease(b, "1 hour"), await lease(b, "0")]).toEqual([false, true]);
});

test("fifty sales at once are each in the reports once, before and after their events are handed over", async () => {
  const shop = await given({ mug: 100 }, { price: 500 });
  const report = async (name: string): Promise<{ rows: Record<string, unknown>[] }> =>
    read(shop, "manager", "read_report", { path: { report: name } });
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => Promise.all([shop.sell("mug", 1), n % 5 === 0 ? dispatch(shop) : 0])),
  );
  const expected = [{ sales: 50, total: 25_000, net: 25_000, refunds: 0 }];
  expect((await report("days")).rows).toMatchObject(expected);
  while ((await dispatch(shop)) > 0);
  expect((await report("days")).rows).toMatchObject(expected);
  expect((await report("products")).rows).toMatchObject([{ sku: "MUG", quantity: "50", total: 25_000 }]);
  expect((await report("tax")).rows).toMatchObject([{ net: 21_000, tax: 4000 }]);
  expect((await report("cover")).rows).toMatchObject([{ sku: "MUG", onHand: "50", days: "30" }]);
  for (const name of ["hours", "cashiers", "categories", "margin", "shrinkage", "shifts"])
    expect((await report(name)).rows).toBeInstanceOf(Array);
  await sql("select internal.rebuild_sums($1)", [shop.org]);
  expect((await report("days")).rows).toMatchObject(expected);
  expect((await refusal(report("nonsense"))).code).toBe("not_found");
  expect((await refusal(read(shop, "cashier", "read_report", { path: { report: "days" } }))).code).toBe("forbidden");
});
