import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { call, orderDesk } from "@/db/testing/order-desk";
import { sql } from "@/db/testing/sql";

async function webShop(pots = 5) {
  const shop = await given({ pot: { quantity: pots, at: "warehouse" } });
  const desk = await orderDesk(shop);
  const receive = (type: string, facts: Record<string, unknown> = {}) =>
    call<{ received: boolean; orderId?: string }>(shop, undefined, "receive_stripe_event", {
      p_event: { id: `evt_${crypto.randomUUID()}`, type, orgId: shop.org, ...facts },
    });
  const checkout = (quantity: number | string = 2, more: Record<string, unknown> = {}) => {
    const sessionId = `cs_${crypto.randomUUID()}`;
    const lines = [{ sku: "POT", quantity: String(quantity) }];
    return {
      sessionId,
      isPaid: true,
      channel: "web",
      shippingMethod: "standard",
      lines,
      paymentReference: `pi_${sessionId}`,
      amount: 1000,
      currency: "eur",
      ...more,
    };
  };
  const open = async () => ({
    cases: await sql<{ kind: string }>("select kind from cases where org_id = $1 and settled_at is null", [shop.org]),
    refunds: await sql<{ payment_reference: string; why: string }>(
      "select payment_reference, why from refund_requests where org_id = $1 and settled_at is null",
      [shop.org],
    ),
  });
  return { shop, desk, receive, checkout, open };
}

test("a paid checkout makes one order, whether it is heard of once, twice, or twice at once", async () => {
  const { shop, desk, receive, checkout } = await webShop();
  const facts = checkout();
  const event = { ...facts, id: "evt_same" + facts.sessionId };
  const [one, two] = await Promise.all([
    receive("checkout.session.completed", event),
    receive("checkout.session.completed", event),
  ]);
  const three = await receive("checkout.session.completed", facts); // another event about the same checkout
  expect(new Set([one.orderId, two.orderId, three.orderId]).size).toBe(1);
  expect(await desk.read(one.orderId ?? "")).toMatchObject({ status: "reserved", externalId: facts.sessionId });
  expect(await shop.level("pot")).toMatchObject({ reserved: "2" });
  expect(await sql("select id from orders where org_id = $1", [shop.org])).toHaveLength(1);
  expect(await shop.violations()).toEqual([]);
});

test("paid, and no stock: a rejected order, a case and a refund request, never a silent hole", async () => {
  const { shop, desk, receive, checkout, open } = await webShop(1);
  const facts = checkout(2);
  const { orderId } = await receive("checkout.session.completed", facts);
  expect(await desk.read(orderId ?? "")).toMatchObject({
    status: "rejected",
    lines: [{ quantity: "2", allocations: [] }],
  });
  expect(await open()).toEqual({
    cases: [{ kind: "paid_without_stock" }],
    refunds: [{ payment_reference: facts.paymentReference, why: "paid_without_stock" }],
  });
  await receive("checkout.session.completed", facts);
  expect((await open()).cases).toHaveLength(1);
  await receive("charge.refunded", { paymentReference: facts.paymentReference, amount: 1000, isFull: true });
  expect(await open()).toEqual({ cases: [], refunds: [] });
  expect(await shop.violations()).toEqual([]);
});

test.each([
  ["no lines", { lines: undefined }],
  ["an article nobody knows", { lines: [{ sku: "NOPE", quantity: "1" }] }],
  ["part of a piece", { lines: [{ sku: "POT", quantity: "0.5" }] }],
  ["a way of shipping nobody knows", { shippingMethod: "drone" }],
])("a paid checkout that cannot be an order (%s) is a case with a refund request", async (_what, poison) => {
  const { shop, receive, checkout, open } = await webShop();
  expect(await receive("checkout.session.completed", checkout(1, poison))).toMatchObject({ received: true });
  expect(await open()).toMatchObject({
    cases: [{ kind: "paid_without_stock" }],
    refunds: [{ why: "paid_without_stock" }],
  });
  expect(await shop.level("pot")).toMatchObject({ reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("units are held before the money comes: paid keeps them, expired gives them back", async () => {
  const { shop, desk, receive, checkout } = await webShop();
  const [kept, lost] = [
    await desk.reserve([{ sku: "POT", quantity: 2 }], { hold: 600 }),
    await desk.reserve([{ sku: "POT", quantity: 3 }], { hold: 600 }),
  ];
  await receive("checkout.session.completed", checkout(1, { orderId: kept.id, lines: undefined }));
  await receive("checkout.session.expired", { orderId: lost.id });
  await receive("checkout.session.expired", { orderId: kept.id }); // reordered: the payment stands
  expect(await desk.read(kept.id)).toMatchObject({ status: "reserved", holdUntil: null });
  expect(await desk.read(lost.id)).toMatchObject({ status: "cancelled" });
  expect(await shop.level("pot")).toMatchObject({ reserved: "2" });
  expect(
    await sql("select id from reservations where org_id = $1 and released_at is null and expires_at is not null", [
      shop.org,
    ]),
  ).toEqual([]);
  expect((await desk.ship(kept.id)).status).toBe("shipped");
  expect(await shop.violations()).toEqual([]);
});

test("a payment that comes after its hold ran out takes the goods if they are still there, else asks the money back", async () => {
  const { shop, desk, receive, checkout, open } = await webShop(3);
  const late = await desk.reserve([{ sku: "POT", quantity: 2 }], { hold: 600 });
  await receive("checkout.session.expired", { orderId: late.id });
  await receive("checkout.session.completed", checkout(1, { orderId: late.id }));
  expect(await desk.read(late.id)).toMatchObject({ status: "reserved" });
  expect(await shop.level("pot")).toMatchObject({ reserved: "2" });
  const later = await desk.reserve([{ sku: "POT", quantity: 1 }], { hold: 600 });
  await receive("checkout.session.expired", { orderId: later.id });
  await desk.reserve([{ sku: "POT", quantity: 1 }]);
  await receive("checkout.session.completed", checkout(1, { orderId: later.id }));
  expect(await desk.read(later.id)).toMatchObject({ status: "cancelled" });
  expect(await open()).toMatchObject({
    cases: [{ kind: "paid_without_stock" }],
    refunds: [{ why: "paid_without_stock" }],
  });
  expect(await shop.violations()).toEqual([]);
});

test("a refund gives up what nobody has begun to pick, also when it is heard of before the payment", async () => {
  const { shop, desk, receive, checkout } = await webShop();
  const paid = checkout();
  const { orderId } = await receive("checkout.session.completed", paid);
  await receive("charge.refunded", { paymentReference: paid.paymentReference, amount: 1000, isFull: true });
  expect(await desk.read(orderId ?? "")).toMatchObject({ status: "cancelled" });
  const reordered = checkout();
  await receive("charge.refunded", { paymentReference: reordered.paymentReference, amount: 1000, isFull: true });
  expect(await receive("checkout.session.completed", reordered)).toEqual({ received: true });
  expect(await shop.level("pot")).toMatchObject({ reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("unpaid, unknown and foreign events change nothing", async () => {
  const { shop, receive, checkout } = await webShop();
  const nothing = { received: true };
  expect(await receive("checkout.session.completed", checkout(1, { isPaid: false }))).toEqual(nothing);
  expect(await receive("customer.created")).toEqual(nothing);
  expect(await receive("charge.refunded", { paymentReference: "pi_nobody", isFull: true })).toEqual(nothing);
  expect(await sql("select id from orders where org_id = $1", [shop.org])).toEqual([]);
  expect(await shop.level("pot")).toMatchObject({ reserved: "0" });
});

test("cancelling a paid order asks the money back, once", async () => {
  const { desk, receive, checkout, open } = await webShop();
  const { orderId } = await receive("checkout.session.completed", checkout());
  await desk.cancel(orderId ?? "");
  expect(await open()).toMatchObject({ refunds: [{ why: "cancelled" }] });
});
