import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { read } from "../../testing/door";
import { sql, sqlOne } from "../../testing/sql";

test("a sale of several lines writes sale, lines, payments and one movement a line", async () => {
  const shop = await given({
    mug: { quantity: 30, price: 900 },
    oolong: { quantity: "11.52", unit: "gram", price: 12 },
  });
  const sale = await shop.sellAll(
    [
      ["mug", 2],
      ["oolong", "1.25"],
    ],
    { body: { payments: [{ method: "cash", amount: 1815, tendered: 2000 }] } },
  );
  expect(sale).toMatchObject({ total: 1815, change: 185 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "28" });
  expect(await shop.level("oolong")).toMatchObject({ quantity: "10.27" });
  expect((await shop.movements("mug")).at(-1)).toMatchObject({ type: "sold", quantity_change: "-2" });
  expect(await shop.violations()).toEqual([]);
});

test("what was taken off before payment moves nothing and stands in the sale's history, by the names of this shop alone", async () => {
  const shop = await given({ mug: 3, pot: 2 });
  const elsewhere = await given({ lamp: 1 });
  const takenOff = [
    { inventoryId: shop.product("pot").inventoryId, quantity: "2.0" },
    { inventoryId: elsewhere.product("lamp").inventoryId, quantity: "1" },
  ];
  const plain = await shop.sell("mug", 1);
  const sale = await shop.sell("mug", 1, { body: { takenOff } });
  const receipt = async (id: string) =>
    (await read<{ receipt: { takenOff: unknown } }>({ shop }, "read_receipt", { path: { id } })).receipt.takenOff;
  expect(await receipt(sale.id)).toEqual([{ sku: "POT", name: "pot", unit: "piece", quantity: "2" }]);
  expect(await receipt(plain.id)).toEqual([]);
  const linked = await sqlOne<{ receipt: object }>(
    "select public.read_receipt_by_link($1, $2) -> 'receipt' as receipt",
    [shop.org, sale.id],
  );
  expect(linked.receipt).not.toHaveProperty("takenOff");
  expect(await shop.level("pot")).toMatchObject({ quantity: "2" });
  expect(await shop.violations()).toEqual([]);
});

test("the third of five lines is short: every short line is named and nothing changed", async () => {
  const shop = await given({ a: 5, b: 5, c: 1, d: 5, e: 5 });
  const before = await sql("select id, quantity, version from public.inventory where org_id = $1 order by id", [
    shop.org,
  ]);
  const refused = await refusal(
    shop.sellAll([
      ["a", 1],
      ["b", 1],
      ["c", 3],
      ["d", 1],
      ["e", 9],
    ]),
  );
  expect(refused).toMatchObject({ code: "insufficient_stock", status: 409 });
  expect(refused.facts["short"]).toHaveLength(2);
  expect(refused.facts["short"]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ sku: "C", lines: [3], requested: "3", available: "1" }),
      expect.objectContaining({ sku: "E", lines: [5], requested: "9", available: "5" }),
    ]),
  );
  expect(
    await sql("select id, quantity, version from public.inventory where org_id = $1 order by id", [shop.org]),
  ).toEqual(before);
  expect(await sql("select 1 from public.sales where org_id = $1", [shop.org])).toEqual([]);
  expect(await shop.violations()).toEqual([]);
});

test("one item on two lines is added up before it is asked for", async () => {
  const shop = await given({ mug: 3 });
  const refused = await refusal(
    shop.sellAll([
      ["mug", 2],
      ["mug", 2],
    ]),
  );
  expect(refused.facts).toMatchObject({ short: [{ lines: [1, 2], requested: "4", available: "3" }] });
  await shop.sellAll([
    ["mug", 2],
    ["mug", 1],
  ]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("a walk-in buys without a customer; a repeat customer earns points and rises a tier in the sale itself", async () => {
  const shop = await given({ mug: { quantity: 30, price: 10_000 } });
  await sql(
    "insert into public.loyalty_tiers (org_id, name, position, threshold, earn_percent) values ($1, 'Silver', 1, 150, 200)",
    [shop.org],
  );
  const [customer] = await sql<{ id: string }>(
    "insert into public.customers (org_id, name) values ($1, 'Cora') returning id",
    [shop.org],
  );
  const walkIn = await shop.sell("mug", 1);
  expect(walkIn).not.toHaveProperty("loyalty");
  const body = { customerId: customer?.id };
  expect(await shop.sell("mug", 1, { body })).toMatchObject({
    loyalty: { pointsBefore: 0, pointsEarned: 100, pointsAfter: 100 },
  });
  expect(await shop.sell("mug", 1, { body })).toMatchObject({
    loyalty: { pointsBefore: 100, pointsAfter: 200, tierAfter: "Silver" },
  });
  expect(await shop.sell("mug", 1, { body })).toMatchObject({
    loyalty: { pointsEarned: 200, tierBefore: "Silver", tierAfter: "Silver" },
  });
  expect(await shop.violations()).toEqual([]);
});

test("payments must add up, and a made-up price is not the till's to charge", async () => {
  const shop = await given({ mug: { quantity: 3, price: 900 } });
  const short = { payments: [{ method: "cash", amount: 899 }] };
  expect(await refusal(shop.sell("mug", 1, { body: short }))).toMatchObject({
    code: "payment_mismatch",
    facts: { total: 900, paid: 899 },
  });
  const cheap = {
    lines: [{ inventoryId: shop.product("mug").inventoryId, quantity: "1", unitPrice: 1 }],
    payments: [{ method: "cash", amount: 1 }],
  };
  expect(await refusal(shop.sell("mug", 1, { body: cheap }))).toMatchObject({
    code: "price_override_denied",
    status: 403,
  });
  expect(await shop.sell("mug", 1, { by: "manager", body: cheap })).toMatchObject({ total: 1 });
  const greedy = {
    lines: [
      { inventoryId: shop.product("mug").inventoryId, quantity: "1", discount: { percent: 50, reason: "friend" } },
    ],
    payments: [{ method: "cash", amount: 450 }],
  };
  expect(await refusal(shop.sell("mug", 1, { body: greedy }))).toMatchObject({
    code: "approval_required",
    status: 403,
  });
  const beyond = {
    lines: [{ inventoryId: shop.product("mug").inventoryId, quantity: "1", discount: { amount: 901, reason: "x" } }],
    payments: [],
  };
  expect(await refusal(shop.sell("mug", 1, { by: "manager", body: beyond }))).toMatchObject({
    code: "invalid_discount",
    status: 422,
  });
  const card = { payments: [{ method: "card", amount: 900, tendered: 1000 }] };
  expect(await refusal(shop.sell("mug", 1, { body: card }))).toMatchObject({ code: "invalid_payment", status: 422 });
  expect(await shop.violations()).toEqual([]);
});

test("one key, one sale: replayed, refused for another body, and free again after a refusal", async () => {
  const shop = await given({ mug: 3 });
  const key = randomUUID();
  expect(await refusal(shop.sell("mug", 4, { key }))).toMatchObject({ code: "insufficient_stock" });
  const first = await shop.sell("mug", 2, { key });
  expect(await shop.sell("mug", 2, { key })).toEqual({ ...first, replayed: true });
  expect(await refusal(shop.sell("mug", 1, { key }))).toMatchObject({ code: "idempotency_conflict", status: 409 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "1" });
  expect(await shop.violations()).toEqual([]);
});

test("a customer nobody knows and a shift that is closed are refused by name", async () => {
  const shop = await given({ mug: 3 });
  expect(await refusal(shop.sell("mug", 1, { body: { customerId: randomUUID() } }))).toMatchObject({
    code: "customer_not_found",
    status: 404,
  });
  await sql(
    "update public.shifts set closed_at = now(), expected_minor = internal.expected_cash(org_id, id) where org_id = $1",
    [shop.org],
  );
  await sql("update public.orgs set auto_open_shift = false where id = $1", [shop.org]);
  expect(await refusal(shop.sell("mug", 1))).toMatchObject({ code: "shift_closed", status: 409 });
});

test("an expired lot is not sold", async () => {
  const shop = await given({ yoghurt: 3 });
  const { id, inventoryId } = shop.product("yoghurt");
  const [lot] = await sql<{ id: string }>(
    "insert into public.lots (org_id, product_id, code, expires_at) values ($1, $2, 'L1', current_date - 1) returning id",
    [shop.org, id],
  );
  await sql("update public.inventory set lot_id = $1 where id = $2", [lot?.id, inventoryId]);
  expect(await refusal(shop.sell("yoghurt", 1))).toMatchObject({ code: "lot_expired", status: 409 });
});

test("a bundle takes its parts, and is short when one of them is", async () => {
  const shop = await given({ set: 0, cup: 4, saucer: 3 });
  for (const part of ["cup", "saucer"]) {
    await sql("insert into public.bundle_parts (org_id, bundle_id, part_id, quantity) values ($1, $2, $3, $4)", [
      shop.org,
      shop.product("set").id,
      shop.product(part).id,
      1,
    ]);
  }
  await sql("update public.products set is_bundle = true where id = $1", [shop.product("set").id]);
  await shop.sell("set", 3);
  expect(await shop.level("cup")).toMatchObject({ quantity: "1" });
  expect(await refusal(shop.sell("set", 1))).toMatchObject({
    code: "insufficient_stock",
    facts: { short: [{ sku: "SAUCER" }] },
  });
  expect(await shop.violations()).toEqual([]);
});
