/** Orders as other programs post them: by an API key of one channel, by people at the desk, and by the payment provider's events. */
import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { given } from "../../../db/testing/given";
import { orderDesk } from "../../../db/testing/order-desk";
import { sqlOne } from "../../../db/testing/sql";
import { testStack } from "../../../db/testing/stack";
import { doorsOf } from "../../fixtures/door";

interface Order {
  id: string;
  number: string;
  status: string;
  lines: { id: string; allocations: { inventoryId: string; quantity: string }[] }[];
}
interface Told {
  order: Order;
  orders: Order[];
  code: string;
  status: number;
  detail: string;
  facts: { short: { sku: string; requested: string; available: string }[]; status: string };
}

const POT = [{ sku: "POT", quantity: 1 }];

async function webShop(pots: number) {
  const shop = await given({ pot: { quantity: pots, at: "warehouse" } });
  await orderDesk(shop);
  const owner = doorsOf(await shop.token("owner"));
  const { id: channelId } = await sqlOne<{ id: string }>("select id from channels where org_id = $1", [shop.org]);
  const made = await owner<{ apiKey: { id: string; key: string } }>("POST", "/api/api-keys", {
    name: "web shop",
    channelId,
  });
  expect(made.status).toBe(201);
  const { id: keyId, key } = made.body.apiKey;
  const place = (body: object = {}, sent: { key?: string } = {}) =>
    doorsOf(key)<Told>("POST", "/api/orders", { shippingMethod: "standard", lines: POT, ...body }, sent);
  return { shop, owner, place, ask: doorsOf(key), keyId, desk: doorsOf(await shop.token("supervisor")) };
}

test("two buyers of the last unit, 200 rounds: one order each round, the other is told what is left", async () => {
  const { shop, place, ask } = await webShop(1);
  for (let round = 0; round < 200; round++) {
    const answers = await Promise.all([place(), place()]);
    const won = answers.find(({ status }) => status === 201);
    const lost = answers.find(({ status }) => status !== 201);
    expect(lost?.body).toMatchObject({
      code: "out_of_stock",
      status: 409,
      facts: { short: [{ sku: "POT", requested: "1", available: "0" }] },
    });
    const id = won?.body.order.id;
    const freed = await ask<Told>("POST", `/api/orders/${id}/cancellation`, { reason: "round over" });
    expect(freed.body.order.status).toBe("cancelled");
  }
  expect(await shop.level("pot")).toMatchObject({ quantity: "1", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
}, 120_000);

test("an order posted twice under one key is one order; under the same external id it is refused by name", async () => {
  const { shop, place, ask } = await webShop(5);
  const key = randomUUID();
  const [first, again] = [await place({ externalId: "A-1" }, { key }), await place({ externalId: "A-1" }, { key })];
  expect(first.status).toBe(201);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect((await place({ externalId: "A-1" })).body.code).toBe("external_id_taken");
  expect((await place({ lines: [{ sku: "POT", quantity: 2 }] }, { key })).body.code).toBe("idempotency_conflict");
  const found = await ask<Told>("GET", "/api/orders?externalId=A-1");
  expect(found.body.orders.map(({ id }) => id)).toEqual([first.body.order.id]);
  expect(await shop.level("pot")).toMatchObject({ reserved: "1" });
});

test("what an order's way is, from the shelf to the door and back", async () => {
  const { shop, place, ask, desk } = await webShop(5);
  const { order } = (await place({ lines: [{ sku: "POT", quantity: 2 }] })).body;
  const at = `/api/orders/${order.id}`;
  expect((await ask<Told>("POST", `${at}/shipment`, {})).body.code).toBe("forbidden");
  const shipped = await desk<Told>("POST", `${at}/shipment`, {});
  expect(shipped.body).toMatchObject({ order: { status: "shipped" } });
  expect(await shop.level("pot")).toMatchObject({ quantity: "3", reserved: "0" });
  expect((await desk<Told>("POST", `${at}/cancellation`, { reason: "late" })).body).toMatchObject({
    code: "order_closed",
    facts: { status: "shipped" },
  });
  expect((await desk<Told>("POST", `${at}/delivery`, {})).body.order.status).toBe("delivered");
  const back = { lines: [{ lineId: order.lines[0]?.id, quantity: 3 }], restock: true };
  expect((await desk<Told>("POST", `${at}/return`, back)).body.code).toBe("return_exceeds_order");
  const two = { lines: [{ lineId: order.lines[0]?.id, quantity: 2 }], restock: true };
  expect((await desk<Told>("POST", `${at}/return`, two)).body.order.status).toBe("returned");
  expect(await shop.level("pot")).toMatchObject({ quantity: "5", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("a key speaks for its channel alone, and a revoked key for nobody", async () => {
  const { place, ask, owner, keyId } = await webShop(5);
  const elsewhere = await webShop(5);
  const { order } = (await elsewhere.place()).body;
  expect((await ask("GET", `/api/orders/${order.id}`)).body.code).toBe("order_not_found");
  expect((await ask("POST", "/api/stock/receive", { inventoryId: order.id, quantity: 1 })).body.code).toBe("forbidden");
  expect((await place({ channel: "phone" })).body.code).toMatch(/^(forbidden|channel_not_found)$/);
  expect((await owner("DELETE", `/api/api-keys/${keyId}`)).status).toBe(200);
  expect((await place()).body.code).toBe("not_signed_in");
});

test("the payment provider's events: forged, ten minutes old, once, twice, and in the wrong order", async () => {
  const { webhooks } = Stripe;
  const nobody = doorsOf(null);
  const told = (type: string, object: object, id = `evt_${randomUUID()}`) =>
    JSON.stringify({ id, object: "event", type, created: Math.floor(Date.now() / 1000), data: { object } });
  const signed = (payload: string, { secret = testStack().stripeWebhookSecret, ageSeconds = 0 } = {}) =>
    webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(Date.now() / 1000) - ageSeconds,
    });
  const send = (payload: string, signature: string) =>
    nobody<{ received: boolean; orderId?: string; code: string }>("POST", "/api/webhooks/stripe", payload, {
      key: null,
      headers: { "stripe-signature": signature, "content-type": "application/json" },
    });
  const checkout = {
    id: `cs_${randomUUID()}`,
    object: "checkout.session",
    payment_status: "paid",
    payment_intent: `pi_${randomUUID()}`,
    amount_total: 1200,
    currency: "eur",
    metadata: {
      channel: "web",
      shipping_method: "standard",
      lines: JSON.stringify([{ sku: "TEAPOT", quantity: 1 }]),
    },
  };
  const paid = told("checkout.session.completed", checkout);
  for (const signature of [signed(paid, { secret: "whsec_guess" }), signed(paid, { ageSeconds: 600 }), "t=1,v1=00"]) {
    const { status, body } = await send(paid, signature);
    expect([status, body.code]).toEqual([400, "webhook_signature_invalid"]);
  }
  const late = await send(told("checkout.session.expired", { ...checkout, id: `cs_${randomUUID()}` }), "");
  expect(late.body.code).toBe("webhook_signature_invalid");
  const [first, second] = await Promise.all([send(paid, signed(paid)), send(paid, signed(paid))]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(first.body.orderId).toMatch(/^[0-9a-f-]{36}$/);
  expect(second.body).toEqual(first.body);
  const expired = told("checkout.session.expired", checkout);
  expect((await send(expired, signed(expired))).status).toBe(200);
  const unknown = told("customer.created", { id: "cus_1" });
  expect((await send(unknown, signed(unknown))).body).toEqual({ received: true });
  for (const bare of [
    { id: `evt_${randomUUID()}`, type: "ping" },
    { type: "checkout.session.completed", data: null },
  ]) {
    const payload = JSON.stringify(bare);
    expect(await send(payload, signed(payload)), payload).toMatchObject({ status: 200, body: { received: true } });
  }
  for (const none of ["[]", "null", "5", '"x"', "{"]) {
    expect(await send(none, signed(none)), none).toMatchObject({ status: 400, body: { code: "malformed" } });
  }
  const owner = await doorsOf(null)<{ accessToken: string }>("POST", "/api/session", {
    email: "owner@corner.example",
    password: testStack().ownerPassword,
  });
  const kept = await doorsOf(owner.body.accessToken)<Told>("GET", `/api/orders/${first.body.orderId}`);
  expect(kept.body.order.status).toBe("reserved");
  await doorsOf(owner.body.accessToken)("POST", `/api/orders/${first.body.orderId}/cancellation`, { reason: "test" });
});
