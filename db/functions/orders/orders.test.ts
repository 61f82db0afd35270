import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { orderDesk } from "@/db/testing/order-desk";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";

async function teapots() {
  const shop = await given({
    teapot: { quantity: 20, at: "warehouse" },
    kettle: { quantity: 1, at: "warehouse" },
    mug: 3,
  });
  const backroom = await shop.shelve("teapot", "backroom");
  await sql("select internal.post_movements($1, array[jsonb_populate_record(null::internal.movement, $2)])", [
    shop.org,
    { inventory_id: backroom, type: "received", quantity_change: "5", reason: "opening" },
  ]);
  return { shop, desk: await orderDesk(shop), warehouse: shop.product("teapot").inventoryId, backroom };
}

const rules = [
  { name: "all from the first place", method: "standard", lines: [3], from: { warehouse: "3" } },
  {
    name: "the rest from the second, where a split is allowed",
    method: "standard",
    lines: [22],
    from: { warehouse: "20", backroom: "2" },
  },
  {
    name: "two lines of one product share what is there",
    method: "standard",
    lines: [15, 10],
    from: { warehouse: "20", backroom: "5" },
  },
  { name: "the last unit of both places", method: "standard", lines: [25], from: { warehouse: "20", backroom: "5" } },
  { name: "unsplit from the first place that has all of it", method: "whole", lines: [6], from: { warehouse: "6" } },
  {
    name: "unsplit lines each find a place of their own",
    method: "whole",
    lines: [4, 20],
    from: { warehouse: "20", backroom: "4" },
  },
];
test("an order names the places it is taken from in the order they are asked, whatever each gives", async () => {
  const { desk, warehouse, backroom } = await teapots();
  await desk.reserve([{ sku: "TEAPOT", quantity: 19 }]); // one is left where it is asked first, five where it is asked next
  const order = await desk.reserve([{ sku: "TEAPOT", quantity: 4 }]);
  expect(order.lines[0]?.allocations.map((each) => [each.inventoryId, each.quantity])).toEqual([
    [warehouse, "1"],
    [backroom, "3"],
  ]);
});

test.each(rules)("location rules: $name", async ({ method, lines, from }) => {
  const { shop, desk, warehouse, backroom } = await teapots();
  const order = await desk.reserve(
    lines.map((quantity) => ({ sku: "TEAPOT", quantity })),
    { shippingMethod: method },
  );
  const taken = Object.fromEntries(
    (
      await sql<{ inventory_id: string; sum: string }>(
        "select inventory_id, trim_scale(sum(quantity))::text as sum from allocations where org_id = $1 and order_id = $2 group by 1",
        [shop.org, order.id],
      )
    ).map((row) => [
      row.inventory_id === warehouse ? "warehouse" : row.inventory_id === backroom ? "backroom" : "elsewhere",
      row.sum,
    ]),
  );
  expect(taken).toEqual(from);
  expect(await shop.violations()).toEqual([]);
});

const shorts = [
  {
    name: "more than both places have",
    method: "standard",
    lines: [20, 6],
    requested: "26",
    available: "25",
    named: [1, 2],
  },
  {
    name: "unsplit, more than any one place has",
    method: "whole",
    lines: [21],
    requested: "21",
    available: "20",
    named: [1],
  },
];
test.each(shorts)("nothing is reserved when short: $name", async ({ method, lines, requested, available, named }) => {
  const { shop, desk, warehouse } = await teapots();
  const refused = await refusal(
    desk.reserve([...lines.map((quantity) => ({ sku: "TEAPOT", quantity })), { sku: "KETTLE", quantity: 1 }], {
      shippingMethod: method,
    }),
  );
  expect(refused).toMatchObject({ code: "out_of_stock", status: 409 });
  expect(refused.facts).toEqual({
    short: [{ inventoryId: warehouse, sku: "TEAPOT", lines: named, requested, available }],
  });
  expect(await shop.level("teapot")).toMatchObject({ reserved: "0" });
  expect(await sql("select id from orders where org_id = $1", [shop.org])).toEqual([]);
  expect(await shop.violations()).toEqual([]);
});

test("every short line is named, and what has no place at all has none", async () => {
  const { desk } = await teapots();
  const refused = await refusal(
    desk.reserve([
      { sku: "KETTLE", quantity: 2 },
      { sku: "TEAPOT", quantity: 99 },
      { sku: "MUG", quantity: 1 },
    ]),
  );
  expect(refused.facts["short"]).toMatchObject([
    { sku: "KETTLE", lines: [1], requested: "2", available: "1" },
    { sku: "TEAPOT", lines: [2], requested: "99", available: "25" },
    { sku: "MUG", inventoryId: null, lines: [3], requested: "1", available: "0" },
  ]);
});

test("a bundle takes its parts, together with the lines that name them", async () => {
  const { shop, desk } = await teapots();
  const set = (
    await sqlOne<{ id: string }>(
      "insert into products (org_id, sku, name, price_minor, tax_class_id, is_bundle) values ($1, 'SET', 'Tea set', 3000, $2, true) returning id",
      [shop.org, shop.taxClass],
    )
  ).id;
  await sql("insert into bundle_parts (org_id, bundle_id, part_id, quantity) values ($1, $2, $3, 2), ($1, $2, $4, 1)", [
    shop.org,
    set,
    shop.product("teapot").id,
    shop.product("kettle").id,
  ]);
  const refused = await refusal(
    desk.reserve([
      { sku: "SET", quantity: 1 },
      { sku: "KETTLE", quantity: 1 },
    ]),
  );
  expect(refused.facts["short"]).toMatchObject([{ sku: "KETTLE", lines: [1, 2], requested: "2", available: "1" }]);
  const order = await desk.reserve([
    { sku: "SET", quantity: 1 },
    { sku: "TEAPOT", quantity: 3 },
  ]);
  expect(order.lines[0]?.allocations.map((a) => a.quantity).toSorted()).toEqual(["1", "2"]);
  expect(await shop.level("teapot")).toMatchObject({ reserved: "5" });
  await desk.ship(order.id);
  expect(await desk.giveBack(order.id, [{ lineId: order.lines[0]?.id ?? "", quantity: 1 }])).toMatchObject({
    status: "shipped",
  });
  expect(await shop.level("teapot")).toMatchObject({ quantity: "17" });
  expect(await shop.level("kettle")).toMatchObject({ quantity: "1", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("an order goes its whole way: shipped stock leaves by movements that name it, and comes back where it lay", async () => {
  const { shop, desk } = await teapots();
  const { id, lines } = await desk.place([{ sku: "TEAPOT", quantity: 22 }]);
  await desk.confirm(id);
  expect(await shop.level("teapot")).toMatchObject({ quantity: "20", reserved: "20" });
  expect(await desk.ship(id)).toMatchObject({ status: "shipped" });
  expect(await shop.level("teapot")).toMatchObject({ quantity: "0", reserved: "0" });
  expect((await shop.movements("teapot")).at(-1)).toMatchObject({
    type: "shipped",
    quantity_change: "-20",
    reference: `order:${id}`,
  });
  expect(await desk.deliver(id)).toMatchObject({ status: "delivered" });
  expect((await refusal(desk.cancel(id))).code).toBe("order_closed");
  const lineId = lines[0]?.id ?? "";
  const more = await refusal(
    desk.giveBack(id, [
      { lineId, quantity: 20 },
      { lineId, quantity: 3 },
    ]),
  );
  expect(more).toMatchObject({
    code: "return_exceeds_order",
    facts: { lines: [{ requested: "23", returnable: "22" }] },
  });
  expect(await desk.giveBack(id, [{ lineId, quantity: 21 }])).toMatchObject({ status: "delivered" });
  expect(
    await sqlOne(
      "select trim_scale(sum(quantity))::text as there from inventory where org_id = $1 and product_id = $2",
      [shop.org, shop.product("teapot").id],
    ),
  ).toEqual({ there: "24" });
  expect(await desk.giveBack(id, [{ lineId, quantity: 1 }], false)).toMatchObject({ status: "returned" });
  expect(await shop.violations()).toEqual([]);
});

test("cancelling gives the units back, once", async () => {
  const { shop, desk } = await teapots();
  const { id } = await desk.place([{ sku: "KETTLE", quantity: 1 }]);
  expect((await refusal(desk.place([{ sku: "KETTLE", quantity: 1 }]))).code).toBe("out_of_stock");
  expect(await desk.cancel(id)).toMatchObject({ status: "cancelled", lines: [{ allocations: [] }] });
  expect((await refusal(desk.cancel(id))).facts).toMatchObject({ status: "cancelled" });
  expect((await desk.place([{ sku: "KETTLE", quantity: 1 }])).status).toBe("reserved");
  expect(await shop.violations()).toEqual([]);
});

test("one external id has one order in its channel, however it is sent", async () => {
  const { desk } = await teapots();
  const answers = await Promise.allSettled([
    desk.place([{ sku: "TEAPOT", quantity: 1 }], { externalId: "A-1" }),
    desk.place([{ sku: "KETTLE", quantity: 1 }], { externalId: "A-1" }),
  ]);
  const [won] = answers.filter((answer) => answer.status === "fulfilled");
  const [lost] = answers.filter((answer) => answer.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "external_id_taken", facts: { orderId: won?.value.id } });
});

test("the same key gives the same order, also twice at once; another body is a conflict", async () => {
  const { shop, desk } = await teapots();
  const key = crypto.randomUUID();
  const [one, two] = await Promise.all([1, 2].map(() => desk.place([{ sku: "TEAPOT", quantity: 2 }], {}, { key })));
  expect(one).toEqual(two);
  expect(await shop.level("teapot")).toMatchObject({ reserved: "2" });
  expect((await refusal(desk.place([{ sku: "TEAPOT", quantity: 3 }], {}, { key }))).code).toBe("idempotency_conflict");
});

test("what an order cannot be is refused by name", async () => {
  const { shop, desk } = await teapots();
  const line = { sku: "TEAPOT", quantity: 1 };
  expect(await refusal(desk.reserve([line, { sku: "NOPE", quantity: 1 }]))).toMatchObject({
    code: "product_not_found",
    facts: { lines: [{ line: 2, sku: "NOPE" }] },
  });
  expect((await refusal(desk.reserve([{ sku: "TEAPOT", quantity: "1.5" }]))).code).toBe("invalid_quantity");
  expect((await refusal(desk.reserve([{ sku: "TEAPOT", quantity: "NaN" }]))).code).toBe("invalid_quantity");
  expect(await refusal(desk.reserve([line], { shippingMethod: "drone" }))).toMatchObject({
    code: "shipping_method_unknown",
    status: 422,
  });
  expect(await refusal(desk.reserve([line], { channel: "moon" }))).toMatchObject({
    code: "channel_not_found",
    status: 404,
  });
  expect((await refusal(desk.cancel(crypto.randomUUID()))).code).toBe("order_not_found");
  await sql("update products set is_active = false where org_id = $1 and sku = 'TEAPOT'", [shop.org]);
  expect(await refusal(desk.reserve([line]))).toMatchObject({ code: "stock_deactivated", facts: { what: "product" } });
});

test("a channel that backorders lets a line wait, and the desk allocates it when the goods are there", async () => {
  const shop = await given({ kettle: { quantity: 1, at: "warehouse" } });
  const desk = await orderDesk(shop, "backorder");
  const order = await desk.place([{ sku: "KETTLE", quantity: 3 }]);
  expect(order.lines[0]).toMatchObject({ backordered: "2", allocations: [{ quantity: "1" }] });
  expect((await refusal(desk.ship(order.id))).code).toBe("order_not_allocated");
  expect((await refusal(desk.allocate(order.id))).code).toBe("out_of_stock");
  await shop.receive("kettle", 2);
  expect((await desk.allocate(order.id)).lines[0]).toMatchObject({ backordered: "0", unallocated: "0" });
  expect(await desk.ship(order.id)).toMatchObject({ status: "shipped" });
  expect(await shop.violations()).toEqual([]);
});

test("by hand a line is taken from where a person says, or not at all", async () => {
  const { shop, desk, warehouse, backroom } = await teapots();
  const order = await desk.place([{ sku: "TEAPOT", quantity: 4 }]);
  const lineId = order.lines[0]?.id ?? "";
  expect((await refusal(desk.allocate(order.id, [{ lineId, inventoryId: backroom, quantity: 6 }]))).code).toBe(
    "out_of_stock",
  );
  expect((await refusal(desk.allocate(order.id, [{ lineId, inventoryId: warehouse, quantity: 5 }]))).code).toBe(
    "invalid_quantity",
  );
  expect(
    (await refusal(desk.allocate(order.id, [{ lineId, inventoryId: shop.product("mug").inventoryId, quantity: 1 }])))
      .code,
  ).toBe("inventory_not_found");
  const moved = await desk.allocate(order.id, [{ lineId, inventoryId: backroom, quantity: 4 }]);
  expect(moved.lines[0]?.allocations).toMatchObject([{ inventoryId: backroom, quantity: "4" }]);
  expect(await shop.level("teapot")).toMatchObject({ reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("what a count took back is a case, cannot ship, and is settled by allocating anew", async () => {
  const { shop, desk, warehouse } = await teapots();
  const order = await desk.place([{ sku: "TEAPOT", quantity: 10 }], { shippingMethod: "whole" });
  await sql("select internal.make_room($1, $2, 4)", [shop.org, warehouse]);
  expect(await sql("select kind from cases where org_id = $1 and settled_at is null", [shop.org])).toMatchObject([
    { kind: "shortage" },
  ]);
  expect(await desk.read(order.id)).toMatchObject({ lines: [{ unallocated: "10", allocations: [] }] });
  expect((await refusal(desk.ship(order.id))).code).toBe("order_not_allocated");
  await desk.allocate(order.id);
  expect(await sql("select kind from cases where org_id = $1 and settled_at is null", [shop.org])).toEqual([]);
  expect(await desk.ship(order.id)).toMatchObject({ status: "shipped" });
});

test("who may do what with orders", async () => {
  const { desk } = await teapots();
  const { id } = await desk.place([{ sku: "TEAPOT", quantity: 1 }]);
  for (const by of ["cashier", "picker", "auditor"] as const) {
    expect((await refusal(desk.place([{ sku: "TEAPOT", quantity: 1 }], {}, { by }))).code).toBe("forbidden");
    expect((await refusal(desk.cancel(id, { by }))).code).toBe("forbidden");
  }
  expect((await refusal(desk.ship(id, { by: "cashier" }))).code).toBe("forbidden");
  expect(await desk.ship(id, { by: "picker" })).toMatchObject({ status: "shipped" });
});

test("an order of another business is not found, and cannot be read", async () => {
  const { desk } = await teapots();
  const other = await teapots();
  const { id } = await desk.place([{ sku: "TEAPOT", quantity: 1 }]);
  for (const act of [other.desk.read, other.desk.cancel, other.desk.ship, other.desk.allocate]) {
    expect((await refusal(act(id))).code).toBe("order_not_found");
  }
  const api = await other.shop.api("owner");
  expect((await api.from("orders").select("id").eq("id", id)).data).toEqual([]);
});
