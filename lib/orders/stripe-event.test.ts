import { expect, test } from "vitest";
import { factsOfEvent } from "./stripe-event";

const event = (type: string, object: unknown) => factsOfEvent({ id: "evt_1", type, data: { object } }, "body_1");

test("of a checkout only ids, figures and lines are used", () => {
  expect(
    event("checkout.session.completed", {
      id: "cs_1",
      payment_status: "paid",
      payment_intent: { id: "pi_1", customer: "x" },
      amount_total: 1200,
      currency: "eur",
      customer_details: { email: "someone@example.org" },
      metadata: {
        channel: "web",
        shipping_method: "standard",
        lines: '[{"sku":"MUG","quantity":2},{"sku":"TEA","quantity":"0.5"}]',
      },
    }),
  ).toEqual({
    id: "evt_1",
    type: "checkout.session.completed",
    sessionId: "cs_1",
    isPaid: true,
    channel: "web",
    shippingMethod: "standard",
    lines: [
      { sku: "MUG", quantity: "2" },
      { sku: "TEA", quantity: "0.5" },
    ],
    paymentReference: "pi_1",
    amount: 1200,
    currency: "eur",
  });
});

test.each([
  "",
  "not json",
  "{}",
  "[null]",
  '[{"sku":5,"quantity":1}]',
  '[{"sku":"A","quantity":"1e5"}]',
  '[{"sku":"A","quantity":-1}]',
])("lines that cannot be read are left out: %s", (lines) => {
  const facts = event("checkout.session.completed", {
    id: "cs_1",
    payment_status: "paid",
    metadata: { channel: "web", lines },
  });
  expect(facts).not.toHaveProperty("lines");
  expect(facts).toMatchObject({ sessionId: "cs_1", paymentReference: "cs_1" });
});

test("odd objects give odd facts to nobody", () => {
  expect(event("checkout.session.completed", { metadata: { order_id: "'; drop" } })).toEqual({
    id: "evt_1",
    type: "checkout.session.completed",
    isPaid: false,
  });
  expect(event("charge.refunded", {})).toEqual({ id: "evt_1", type: "charge.refunded", isFull: false });
  expect(event("anything.else", { id: "x" })).toEqual({ id: "evt_1", type: "anything.else" });
});

test.each([
  {},
  { type: 5 },
  { id: null, type: "checkout.session.completed" },
  { id: "", type: "checkout.session.completed", data: null },
  { type: "charge.refunded", data: { object: 5 } },
  { id: {}, type: "refund.created", data: "x" },
])("an event that lacks its id, its type or its object is known by its words: %j", (event) => {
  expect(factsOfEvent(event, "body_1")).toMatchObject({
    id: "body_1",
    type: typeof event.type === "string" ? event.type : "unknown",
  });
});
