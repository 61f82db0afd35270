import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { orderDesk } from "@/db/testing/order-desk";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne, withClient } from "@/db/testing/sql";

async function twoOrders() {
  const shop = await given({
    cup: { quantity: 20, at: "warehouse" },
    tea: { quantity: "500", unit: "gram", at: "warehouse" },
  });
  const desk = await orderDesk(shop);
  const first = await desk.reserve([
    { sku: "CUP", quantity: 3 },
    { sku: "TEA", quantity: "11.52" },
  ]);
  const second = await desk.reserve([{ sku: "CUP", quantity: 2 }]);
  return { shop, desk, first, second, cup: shop.product("cup").id, tea: shop.product("tea").id };
}

test("several orders, one basket: what lies together is one stop, each order has its own box", async () => {
  const { shop, desk, first, second, cup, tea } = await twoOrders();
  const started = await desk.startPicking([first.id, second.id]);
  expect(started).toMatchObject({ status: "picking", stale: null });
  const stops = Object.fromEntries(started.items.map((item) => [item.productId, [item.bin, item.quantityNeeded]]));
  expect(stops).toEqual({ [cup]: ["Warehouse", "5"], [tea]: ["Warehouse", "11.52"] });
  expect(started.progress).toHaveLength(3);
  expect(await desk.read(first.id)).toMatchObject({ status: "picking" });
  const packing = await desk.pickAll(started);
  expect(packing.status).toBe("packing");
  await desk.pack(started.id, first.id, cup, 3);
  await desk.pack(started.id, first.id, tea, "11.52");
  await desk.pack(started.id, second.id, cup);
  await desk.pack(started.id, second.id, cup);
  expect(await desk.complete(started.id)).toMatchObject({ status: "completed" });
  for (const { id } of [first, second]) {
    expect(await desk.read(id)).toMatchObject({ status: "ready_to_ship" });
    expect(await desk.ship(id, { by: "picker" })).toMatchObject({ status: "shipped" });
  }
  expect(await shop.level("tea")).toMatchObject({ quantity: "488.48", reserved: "0" });
  expect(await shop.level("cup")).toMatchObject({ quantity: "15", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("the walk goes place by place in walking order, bin by bin within a place", async () => {
  const shop = await given({
    a: { quantity: 9, at: "backroom" },
    b: { quantity: 9, at: "warehouse" },
    c: { quantity: 9, at: "warehouse" },
  });
  const desk = await orderDesk(shop);
  await sql("update locations set walk_order = case kind when 'warehouse' then 1 else 2 end where org_id = $1", [
    shop.org,
  ]);
  await sql(
    "update inventory set bin = case product_id when $2 then 'B-02' when $3 then 'A-01' end where org_id = $1",
    [shop.org, shop.product("b").id, shop.product("c").id],
  );
  const order = await desk.reserve(["A", "B", "C"].map((sku) => ({ sku, quantity: 1 })));
  const { items } = await desk.startPicking([order.id]);
  expect(items.map((item) => item.bin)).toEqual(["A-01", "B-02", "Backroom"]);
});

test("a pick never exceeds the need; a short one says why and asks for a count of that bin, once", async () => {
  const { shop, desk, second } = await twoOrders();
  const { id, items } = await desk.startPicking([second.id]);
  const itemId = items[0]?.id ?? "";
  expect(await refusal(desk.pick(id, itemId, 3))).toMatchObject({
    code: "item_fully_picked",
    facts: { needed: "2", picked: "0" },
  });
  expect((await refusal(desk.pick(id, itemId, "0.5"))).code).toBe("invalid_quantity");
  expect((await refusal(desk.pick(id, itemId, 0))).code).toBe("invalid_quantity");
  expect((await refusal(desk.pick(id, crypto.randomUUID(), 1))).code).toBe("item_not_found");
  expect(await desk.pick(id, itemId, 1, "damaged")).toMatchObject({
    items: [{ quantityPicked: "1", shortReason: "damaged" }],
  });
  await desk.pick(id, itemId, 0, "none");
  expect(await sql("select reason from count_requests where org_id = $1 and settled_at is null", [shop.org])).toEqual([
    { reason: "damaged" },
  ]);
  // what turns up after all still goes into the basket
  await desk.beginPacking(id);
  expect(await desk.pick(id, itemId, 1)).toMatchObject({ items: [{ quantityPicked: "2", shortReason: null }] });
  expect(await shop.violations()).toEqual([]);
});

test("what the basket could not fill goes as it is: the rest is given back and becomes a case", async () => {
  const { shop, desk, first, cup, tea } = await twoOrders();
  const { id, items } = await desk.startPicking([first.id]);
  for (const item of items)
    await desk.pick(id, item.id, item.productId === cup ? 2 : "11.52", item.productId === cup ? "none" : undefined);
  await desk.beginPacking(id);
  await desk.pack(id, first.id, tea, "11.52");
  await desk.pack(id, first.id, cup);
  const left = await refusal(desk.complete(id));
  expect(left).toMatchObject({
    code: "order_not_packed",
    facts: { lines: [{ sku: "CUP", needed: "3", packed: "1", inBasket: "1" }] },
  });
  await desk.pack(id, first.id, cup);
  expect(await desk.complete(id)).toMatchObject({ status: "completed" });
  expect(
    await sql("select facts ->> 'quantity' as quantity from cases where org_id = $1 and kind = 'shortage'", [shop.org]),
  ).toEqual([{ quantity: "1" }]);
  expect(await desk.ship(first.id)).toMatchObject({ status: "shipped" });
  expect(await shop.level("cup")).toMatchObject({ quantity: "18", reserved: "2" });
  expect(await shop.violations()).toEqual([]);
});

test("unpacking puts units back into the basket, never more than are in the box", async () => {
  const { desk, first, cup } = await twoOrders();
  const { id } = await desk.pickAll(await desk.startPicking([first.id]));
  await desk.pack(id, first.id, cup, 2);
  expect((await desk.unpack(id, first.id, cup)).progress.find((line) => line.productId === cup)).toMatchObject({
    quantityPacked: "1",
  });
  expect(await refusal(desk.unpack(id, first.id, cup, 2))).toMatchObject({
    code: "nothing_to_unpack",
    facts: { packed: "1" },
  });
});

test("an order cancelled in the middle leaves its box empty and its units on the shelf; the others go on", async () => {
  const { shop, desk, first, second, cup } = await twoOrders();
  const { id } = await desk.pickAll(await desk.startPicking([first.id, second.id]));
  await desk.pack(id, first.id, cup, 3);
  await desk.pack(id, second.id, cup, 1);
  expect(await desk.cancel(first.id)).toMatchObject({ status: "cancelled" });
  expect(await refusal(desk.pack(id, first.id, cup))).toMatchObject({
    code: "order_closed",
    facts: { status: "cancelled" },
  });
  await desk.pack(id, second.id, cup, 1);
  expect(await desk.complete(id)).toMatchObject({ status: "completed" });
  await desk.ship(second.id);
  expect(await shop.level("cup")).toMatchObject({ quantity: "18", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("a session called off leaves its orders where they were before it", async () => {
  const { shop, desk, first, second } = await twoOrders();
  const { id } = await desk.startPicking([first.id, second.id]);
  expect(await refusal(desk.startPicking([second.id]))).toMatchObject({
    code: "order_in_session",
    facts: { sessionId: id },
  });
  expect(await desk.callOff(id)).toMatchObject({ status: "cancelled" });
  expect((await refusal(desk.callOff(id))).code).toBe("session_closed");
  expect(await desk.read(first.id)).toMatchObject({ status: "reserved" });
  expect((await desk.startPicking([first.id, second.id])).status).toBe("picking");
  expect(await shop.level("cup")).toMatchObject({ reserved: "5" });
  expect(await shop.violations()).toEqual([]);
});

test("shipping waits for the box, and closes it by itself when it is full", async () => {
  const { desk, first, second, cup, tea } = await twoOrders();
  const { id } = await desk.pickAll(await desk.startPicking([first.id, second.id]));
  expect((await refusal(desk.ship(first.id))).code).toBe("order_not_packed");
  await desk.pack(id, first.id, cup, 3);
  await desk.pack(id, first.id, tea, "11.52");
  expect(await desk.ship(first.id)).toMatchObject({ status: "shipped" });
  expect(await desk.complete(id)).toMatchObject({ status: "completed" });
  expect(await desk.read(second.id)).toMatchObject({ status: "reserved" }); // nobody packed it: the next basket
});

test("a session left alone is stale after a day, and again after two; any scan wakes it", async () => {
  const { shop, desk, second } = await twoOrders();
  const { id, items } = await desk.startPicking([second.id]);
  const staleAt = (hours: number) =>
    withClient(async (client) => {
      await client.query("begin");
      await client.query(
        "select set_config('stockproof.clock', ($1::timestamptz + make_interval(hours => $2))::text, true)",
        [(await desk.session(id)).lastActivityAt, hours],
      );
      const { rows } = await client.query("select internal.picking_json($1, $2) ->> 'stale' as stale", [shop.org, id]);
      await client.query("rollback");
      return (rows[0] as { stale: string | null }).stale;
    });
  expect([await staleAt(23), await staleAt(24), await staleAt(47), await staleAt(48)]).toEqual([
    null,
    "24h",
    "24h",
    "48h",
  ]);
  await sql(
    "update picking_sessions set last_activity_at = now() - interval '49 hours' where org_id = $1 and id = $2",
    [shop.org, id],
  );
  expect(await desk.session(id)).toMatchObject({ stale: "48h" });
  expect(await desk.pick(id, items[0]?.id ?? "", 1)).toMatchObject({ stale: null });
  await desk.callOff(id);
  await sql(
    "update picking_sessions set last_activity_at = now() - interval '49 hours' where org_id = $1 and id = $2",
    [shop.org, id],
  );
  expect(await desk.session(id)).toMatchObject({ stale: null });
});

test("another picker goes on where the first stood, and who did what stays readable", async () => {
  const { shop, desk, second, cup } = await twoOrders();
  const { id } = await desk.pickAll(await desk.startPicking([second.id]));
  await desk.pack(id, second.id, cup);
  const { api } = await shop.hire("picker");
  const { data } = await api.rpc(
    "pack_item" as never,
    { p_request: { path: { id }, body: { orderId: second.id, productId: cup }, key: crypto.randomUUID() } } as never,
  );
  expect(data).toMatchObject({ body: { progress: { quantityPacked: "2" }, basket: { picked: "2", packed: "2" } } });
  const { people } = await sqlOne<{ people: number }>(
    "select count(distinct staff_id)::int as people from picking_events where org_id = $1 and what = 'packed'",
    [shop.org],
  );
  expect(people).toBe(2);
});

test("an auditor looks on, a cashier does not pick, another business finds nothing", async () => {
  const { desk, second } = await twoOrders();
  const other = await twoOrders();
  for (const by of ["cashier", "auditor"] as const) {
    expect((await refusal(desk.startPicking([second.id], { by }))).code).toBe("forbidden");
  }
  const { id } = await desk.startPicking([second.id]);
  expect((await refusal(other.desk.session(id))).code).toBe("session_not_found");
  expect((await refusal(other.desk.beginPacking(id))).code).toBe("session_not_found");
  expect((await refusal(other.desk.startPicking([second.id]))).code).toBe("order_not_found");
});
