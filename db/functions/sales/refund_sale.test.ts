import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approve, read, write } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";

const ACT = "POST /api/pos/sales/:id/refunds";

interface Refund {
  refund: {
    id: string;
    number: string;
    total: number;
    lines: { lineId: string; quantity: string; oldQuantity: string; newQuantity: string; total: number }[];
    payments: { method: string; amount: number }[];
  };
}
interface Receipt {
  receipt: { lines: { id: string; refunded: string; refundedTotal: number }[]; refunds: { total: number }[] };
}

const back = (lineId: string, quantity: number | string, restock = true) => ({
  lineId,
  quantity: String(quantity),
  restock,
});
const refund = (shop: Shop, saleId: string, body: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  write<Refund>({ shop, by: "supervisor" }, "post_refund", {
    path: { id: saleId },
    body: { reason: "unwanted", ...body },
    ...more,
  });

test("a whole sale comes back: stock, money and the numbers of the line", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 2);
  const { status, body } = await refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 2)] });
  expect(status).toBe(201);
  expect(body.refund).toMatchObject({
    number: "T1-R-000001",
    total: 1000,
    lines: [{ quantity: "2", oldQuantity: "1", newQuantity: "3", total: 1000 }],
    payments: [{ method: "cash", amount: 1000 }],
  });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
  expect((await shop.movements("mug")).at(-1)).toMatchObject({ type: "returned", quantity_change: "2" });
  expect(await shop.violations()).toEqual([]);
});

test("what is not restocked moves no stock", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 1);
  const { body } = await refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 1, false)] });
  expect(body.refund.lines).toMatchObject([{ oldQuantity: "2", newQuantity: "2" }]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
  expect(await shop.violations()).toEqual([]);
});

test("parts given back one by one add up to the line, to the cent", async () => {
  const shop = await given({ mug: 7 }, { price: 333 });
  const sold = await shop.sellAll([["mug", 7]], {
    body: { payments: [{ method: "cash", amount: 2000 }], discount: { amount: 331, reason: "regular" } },
    by: "manager",
  });
  let given_ = 0;
  for (let i = 0; i < 7; i += 1) {
    const { body } = await refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 1)] });
    given_ += body.refund.total;
  }
  expect(given_).toBe(2000);
  const refused = await refusal(refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 1)] }));
  expect(refused).toMatchObject({
    code: "refund_exceeds_sale",
    status: 409,
    facts: { sold: "7", refunded: "7", requested: "1", refundable: "0" },
  });
  const { receipt } = await read<Receipt>({ shop }, "read_receipt", { path: { id: sold.id } });
  expect(receipt.lines).toMatchObject([{ refunded: "7", refundedTotal: 2000 }]);
  expect(await shop.violations()).toEqual([]);
});

test("the same line twice in one refund counts twice", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 3);
  const line = sold.lines[0]!.id;
  expect(await refusal(refund(shop, sold.id, { lines: [back(line, 2), back(line, 2)] }))).toMatchObject({
    code: "refund_exceeds_sale",
  });
  const { body } = await refund(shop, sold.id, { lines: [back(line, 1), back(line, 2, false)] });
  expect(body.refund.total).toBe(1500);
  expect(await shop.level("mug")).toMatchObject({ quantity: "1" });
  expect(await shop.violations()).toEqual([]);
});

test("money goes back the way it came, as far as each tender goes", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sellAll([["mug", 3]], {
    body: {
      payments: [
        { method: "card", amount: 900, reference: "T-77" },
        { method: "cash", amount: 600, tendered: 1000 },
      ],
    },
  });
  const line = sold.lines[0]!.id;
  expect((await refund(shop, sold.id, { lines: [back(line, 1)] })).body.refund.payments).toMatchObject([
    { method: "card", amount: 500 },
  ]);
  expect((await refund(shop, sold.id, { lines: [back(line, 2)] })).body.refund.payments).toMatchObject([
    { method: "card", amount: 400 },
    { method: "cash", amount: 600 },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("a customer's points, credit and card come back to them; what the sale earned is taken back, its tier too", async () => {
  const shop = await given({ mug: 10 });
  const customer = randomUUID();
  const [tier, card] = [randomUUID(), randomUUID()];
  await sql(
    `insert into public.loyalty_tiers (org_id, id, name, position, threshold) values ($1, $2, 'Regular', 1, 10)`,
    [shop.org, tier],
  );
  await sql(`insert into public.customers (org_id, id, name) values ($1, $2, 'Cleo')`, [shop.org, customer]);
  await sql(`insert into public.gift_cards (org_id, id, last_four) values ($1, $2, '4242')`, [shop.org, card]);
  await sql(
    `insert into internal.gift_card_codes (org_id, code_hash, gift_card_id) values ($1, internal.code_hash('GIFT-4242'), $2)`,
    [shop.org, card],
  );
  await sql(`select internal.enter_gift_card($1, $2, 300, 'issued', null, null)`, [shop.org, card]);
  await sql(
    `select internal.enter_customer($1, $2, 'credit', 400, 'goodwill', null, null), internal.enter_customer($1, $2, 'points', 100, 'goodwill', null, null)`,
    [shop.org, customer],
  );
  const sold = await shop.sellAll([["mug", 4]], {
    body: {
      customerId: customer,
      payments: [
        { method: "gift_card", amount: 300, code: "gift 4242" },
        { method: "store_credit", amount: 400 },
        { method: "points", amount: 100 },
        { method: "cash", amount: 1200 },
      ],
    },
  });
  const { body } = await refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 4)] });
  expect(body.refund.payments.map(({ method, amount }) => [method, amount])).toEqual([
    ["gift_card", 300],
    ["store_credit", 400],
    ["points", 100],
    ["cash", 1200],
  ]);
  expect(
    await sqlOne(
      `select points::int, credit_minor::int as credit, tier_id as tier from public.customers where org_id = $1 and id = $2`,
      [shop.org, customer],
    ),
  ).toEqual({ points: 100, credit: 400, tier: null });
  expect(
    await sqlOne(`select balance_minor::int as balance from public.gift_cards where org_id = $1 and id = $2`, [
      shop.org,
      card,
    ]),
  ).toEqual({ balance: 300 });
  expect(await shop.violations()).toEqual([]);
});

test("a refund can become store credit, if the sale has a customer", async () => {
  const shop = await given({ mug: 3 });
  const customer = randomUUID();
  await sql(`insert into public.customers (org_id, id, name) values ($1, $2, 'Cleo')`, [shop.org, customer]);
  const [known, walkIn] = [await shop.sell("mug", 1, { body: { customerId: customer } }), await shop.sell("mug", 1)];
  const { body } = await refund(shop, known.id, { lines: [back(known.lines[0]!.id, 1)], to: "store_credit" });
  expect(body.refund.payments).toMatchObject([{ method: "store_credit", amount: 500 }]);
  expect(
    await refusal(refund(shop, walkIn.id, { lines: [back(walkIn.lines[0]!.id, 1)], to: "store_credit" })),
  ).toMatchObject({ code: "invalid_payment" });
  expect(await shop.violations()).toEqual([]);
});

test("a cashier needs another person's approval of this very refund", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 2);
  const body = { reason: "unwanted", lines: [back(sold.lines[0]!.id, 1)] };
  const ask = (approvalId?: string, of = body) =>
    write<Refund>({ shop }, "post_refund", { path: { id: sold.id }, body: of, ...(approvalId ? { approvalId } : {}) });
  expect(await refusal(ask())).toMatchObject({ code: "approval_required", status: 403 });
  expect(await refusal(ask(await approve(shop, "cashier", ACT, body)))).toMatchObject({ code: "signer_not_allowed" });
  const approval = await approve(shop, "supervisor", ACT, body);
  expect(await refusal(ask(approval, { ...body, lines: [back(sold.lines[0]!.id, 2)] }))).toMatchObject({
    code: "signature_invalid",
  });
  expect((await ask(approval)).status).toBe(201);
  expect(await refusal(ask(approval))).toMatchObject({ code: "signature_invalid" });
  expect(await shop.violations()).toEqual([]);
});

test("the same key is answered again, and refunds once", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 2);
  const key = randomUUID();
  const asked = { lines: [back(sold.lines[0]!.id, 1)] };
  const first = await refund(shop, sold.id, asked, { key });
  const again = await refund(shop, sold.id, asked, { key });
  expect(again).toEqual({ ...first, replayed: true });
  expect(await refusal(refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 2)] }, { key }))).toMatchObject({
    code: "idempotency_conflict",
  });
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
});

test("another shop's sale, or another sale's line, is not found", async () => {
  const [shop, other] = [await given({ mug: 3 }), await given({ mug: 3 })];
  const [mine, theirs] = [await shop.sell("mug", 1), await other.sell("mug", 1)];
  expect(await refusal(refund(shop, theirs.id, { lines: [back(theirs.lines[0]!.id, 1)] }))).toMatchObject({
    code: "sale_not_found",
    status: 404,
  });
  expect(await refusal(refund(shop, mine.id, { lines: [back(theirs.lines[0]!.id, 1)] }))).toMatchObject({
    code: "sale_not_found",
  });
});

test("nothing comes back to a frozen row, but the money does", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 1);
  await sql(`update public.inventory set frozen_at = now(), frozen_why = 'test' where org_id = $1 and id = $2`, [
    shop.org,
    shop.product("mug").inventoryId,
  ]);
  expect(await refusal(refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 1)] }))).toMatchObject({
    code: "inventory_frozen",
  });
  expect((await refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 1, false)] })).status).toBe(201);
});

test("fifty tills give the same goods back at once: exactly one does", async () => {
  const shop = await given({ mug: 3 });
  const sold = await shop.sell("mug", 1);
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => refund(shop, sold.id, { lines: [back(sold.lines[0]!.id, 1)] })),
  );
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  expect(
    await sqlOne(
      `select count(*)::int as refunds, sum(total_minor)::int as total from public.refunds where org_id = $1`,
      [shop.org],
    ),
  ).toEqual({ refunds: 1, total: 500 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
  expect(await shop.violations()).toEqual([]);
});
