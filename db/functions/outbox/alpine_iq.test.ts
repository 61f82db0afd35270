/** CRM sync: contacts, orders and points reach a server that behaves badly, each once by our id; and it never delays or fails a sale. */
import { afterEach, expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { sign, write } from "../../testing/doors";
import { type Manner, type Received, startReceiver } from "../../testing/receiver";
import { sql } from "../../testing/sql";
import { eventually, workFor } from "../../testing/worker";
import { ALPINE_IQ_EVENTS } from "@/lib/outbox/words";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function crm(shop: Shop, manner?: (received: Received, count: number) => Manner) {
  const server = await startReceiver(manner);
  closers.push(server.kill);
  const body = {
    name: "Alpine IQ",
    kind: "alpine_iq",
    url: server.url(),
    account: "4711",
    eventTypes: ALPINE_IQ_EVENTS,
  };
  await write(shop, "owner", "create_endpoint", { body }, { p_secret: "their-key" });
  closers.push(workFor(shop).stop);
  return server;
}
const hurried = async (shop: Shop): Promise<boolean> => {
  await sql("update public.deliveries set next_at = now() where org_id = $1 and state = 'waiting'", [shop.org]);
  await sql("update public.endpoints set retry_at = null where org_id = $1", [shop.org]);
  const waiting = await sql(
    `select 1 from public.deliveries where org_id = $1 and state = 'waiting'
     union all select 1 from public.outbox where org_id = $1 and dispatched_at is null`,
    [shop.org],
  );
  return waiting.length === 0;
};
const newCustomer = async (shop: Shop): Promise<string> =>
  (
    await write<{ customer: { id: string } }>(shop, "cashier", "create_customer", {
      body: { name: "Nora New Comer", email: "nora@x.example", phone: "+49 170 555", marketingConsent: true },
    })
  ).customer.id;

/** What a CRM keeps that took every call it read, also those it answered badly: a contact, an order and an adjustment once by our id. */
function keptBy(received: readonly Received[]) {
  const by = (path: string, id: string) =>
    new Map(received.filter((one) => one.path.includes(path)).map(({ body }) => [String(body[id]), body]));
  return {
    contacts: by("/api/v2/loyalty", "externalID"),
    orders: by("createUpdateSale", "pos_id"),
    points: by("adjustLoyaltyPoints", "externalID"),
  };
}

test("CRM sync: a new customer, their sale and their points arrive in Alpine IQ's shape", async () => {
  const shop = await given({ mug: 5 }, { price: 1250 });
  const server = await crm(shop);
  const id = await newCustomer(shop);
  const sale = await shop.sell("mug", 2, { body: { customerId: id } });
  const body = { account: "points", change: 7, reason: "welcome" };
  const signatureId = await sign(shop, "manager", "POST /api/customers/:id/adjustments", body);
  await write(shop, "manager", "adjust_account", { path: { id }, body, signatureId });
  await shop.sell("mug", 1);
  await eventually(
    async () => server.received.some(({ path }) => path.includes("adjustLoyaltyPoints")) && (await hurried(shop)),
  );
  expect(server.received[0]).toMatchObject({
    path: "/api/v2/loyalty",
    headers: { "x-apikey": "their-key" },
    body: {
      externalID: id,
      firstName: "Nora",
      lastName: "New Comer",
      email: "nora@x.example",
      mobilePhone: "+49170555",
      emailOptIn: true,
    },
  });
  const orders = server.received.filter(({ path }) => path === "/api/v1.1/createUpdateSale/4711");
  expect(orders.map((o) => o.body)).toMatchObject([
    {
      pos_id: sale.id,
      total: 25,
      member: { externalID: id },
      items: [{ sku: "MUG", quantity: 2, price: 12.5, subtotal: 25 }],
    },
  ]);
  expect(server.received.find(({ path }) => path.includes("adjust"))?.body).toMatchObject({
    contactExternalID: id,
    points: 7,
  });
});

test("a CRM that is slow, limits, fails and already knows gets everything in the end, and no sale waits", {
  timeout: 60_000,
}, async () => {
  const shop = await given({ mug: 50 });
  const manners: Manner[] = [
    { status: 500 },
    { afterMs: 400 },
    { status: 429, headers: { "retry-after": "1" } },
    { hangUp: true },
    { body: `{"code":503}` },
  ];
  const server = await crm(shop, (_, count) =>
    count <= 15 ? (manners[count % manners.length] ?? {}) : count % 3 === 0 ? { status: 409 } : {},
  );
  const id = await newCustomer(shop);
  const sales: string[] = [];
  for (let n = 0; n < 8; n += 1) sales.push((await shop.sell("mug", 1, { body: { customerId: id } })).id);
  for (const change of [7, -2]) {
    const body = { account: "points", change, reason: "goodwill" };
    const signatureId = await sign(shop, "manager", "POST /api/customers/:id/adjustments", body);
    await write(shop, "manager", "adjust_account", { path: { id }, body, signatureId });
  }
  await eventually(() => hurried(shop), 40_000);
  const kept = keptBy(server.received);
  expect(server.received.length).toBeGreaterThan(kept.orders.size + kept.points.size); // some came twice
  expect([...kept.orders.keys()].toSorted()).toEqual(sales.toSorted());
  expect([...kept.points.values()].map((call) => call["points"]).toSorted()).toEqual([-2, 7]);
  const [customer] = await sql("select points::int from public.customers where org_id = $1 and id = $2", [
    shop.org,
    id,
  ]);
  expect([...kept.contacts.values()]).toMatchObject([
    { externalID: id, firstName: "Nora", email: "nora@x.example", loyaltyPoints: customer?.["points"] },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("an erased customer is told of once more, without a word about them", async () => {
  const shop = await given({ mug: 5 });
  const id = await newCustomer(shop);
  await shop.sell("mug", 1, { body: { customerId: id } });
  await write(shop, "owner", "erase_customer", { path: { id } });
  const server = await crm(shop);
  await eventually(async () => server.received.length > 0 && (await hurried(shop)));
  expect(JSON.stringify(server.received.map(({ body }) => body))).not.toMatch(/nora|555/i);
  expect(server.received.at(-1)?.body).toMatchObject({ externalID: id, loyalty: false, deleted: true });
});

test("nothing is configured, nothing is sent", async () => {
  const shop = await given({ mug: 5 });
  await shop.sell("mug", 1);
  expect(await sql("select 1 from public.endpoints where org_id = $1", [shop.org])).toEqual([]);
});
