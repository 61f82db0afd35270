/** The posting paths: what each does to the level and the ledger, and what each refuses. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { promise } from "../../testing/order-desk";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { ask, askWhole, call, type Moved, sign } from "../../testing/stock-room";

test("receive, consume, adjust: the ledger tells each, and the level is its last balance", async () => {
  const shop = await given({ mug: 10, oolong: "11.52 g" });
  const inventoryId = shop.product("mug").inventoryId;
  await ask(shop, "supervisor", "receive_stock", {
    body: { inventoryId, quantity: "5", reason: "delivery", unitCost: 120 },
  });
  await ask(shop, "picker", "consume_stock", { body: { inventoryId, quantity: "2", reason: "job" } });
  const { movements } = await ask(shop, "manager", "correct_stock", {
    body: { inventoryId, delta: "-3", reason: "miscount" },
  });
  expect(movements).toMatchObject([
    { type: "adjusted", quantityBefore: "13", quantityChange: "-3", quantityAfter: "10" },
  ]);
  expect(await shop.movements("mug")).toMatchObject([
    { type: "received" },
    { type: "received" },
    { type: "consumed" },
    { type: "adjusted" },
  ]);
  await ask(shop, "supervisor", "consume_stock", {
    body: { inventoryId: shop.product("oolong").inventoryId, quantity: "1.52", reason: "job" },
  });
  expect(await shop.level("oolong")).toMatchObject({ quantity: "10" });
  expect(await shop.violations()).toEqual([]);
});

test("a delivery to a place that has none of it makes the row, and two at once make one row", async () => {
  const shop = await given({ mug: 1 });
  const body = { productId: shop.product("mug").id, locationId: shop.places.warehouse, quantity: "2" };
  await Promise.all([1, 2, 3, 4].map(() => ask(shop, "supervisor", "receive_stock", { body })));
  const rows = await sql(
    "select trim_scale(quantity)::text as quantity from public.inventory where org_id = $1 and location_id = $2",
    [shop.org, shop.places.warehouse],
  );
  expect(rows).toEqual([{ quantity: "8" }]);
  expect(await shop.violations()).toEqual([]);
});

test("five at once from 11.52 end at 6.52", async () => {
  const shop = await given({ oolong: "11.52 g" });
  const p_inventory_id = shop.product("oolong").inventoryId;
  await Promise.all(
    Array.from({ length: 5 }, () => call(shop, "supervisor", "decrement_inventory", { p_inventory_id, p_quantity: 1 })),
  );
  expect(await shop.level("oolong")).toMatchObject({ quantity: "6.52" });
  expect(await shop.violations()).toEqual([]);
});

test("two deductions of ten from ten: one is done, one is told 0 are left", async () => {
  const shop = await given({ mug: 10 });
  const args = { p_stock_id: shop.product("mug").inventoryId, p_quantity: 10, p_org_id: shop.org };
  const both = await Promise.allSettled([1, 2].map(() => call(shop, "supervisor", "deduct_stock_inventory", args)));
  expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  const lost = both.find((r) => r.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "insufficient_stock", status: 409 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("direct callers get one row with before and after, and a replay gives the same one", async () => {
  const shop = await given({ mug: 10 });
  const args = {
    p_stock_id: shop.product("mug").inventoryId,
    p_quantity: 4,
    p_org_id: shop.org,
    p_reason: "job",
    p_idempotency_key: randomUUID(),
  };
  const first = await call<object[]>(shop, undefined, "deduct_stock_inventory", args);
  expect(first).toMatchObject([{ success: true, quantity_before: 10, quantity_after: 6, error_code: null }]);
  expect(await call(shop, undefined, "deduct_stock_inventory", args)).toEqual(first);
  expect(await refusal(call(shop, undefined, "deduct_stock_inventory", { ...args, p_quantity: 5 }))).toMatchObject({
    code: "idempotency_conflict",
    status: 409,
  });
  expect(
    await call(shop, undefined, "add_stock_inventory", { ...args, p_quantity: 1, p_idempotency_key: null }),
  ).toMatchObject([{ quantity_before: 6, quantity_after: 7 }]);
  expect(await shop.violations()).toEqual([]);
});

test("a key does its work once, also when it is sent ten times at once", async () => {
  const shop = await given({ mug: 10 });
  const asked = {
    key: randomUUID(),
    body: { inventoryId: shop.product("mug").inventoryId, quantity: "1", reason: "job" },
  };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => askWhole(shop, "supervisor", "consume_stock", asked)),
  );
  expect(new Set(answers.map((a) => JSON.stringify(a.body)))).toHaveProperty("size", 1);
  expect(answers.filter((a) => !a.replayed)).toHaveLength(1);
  expect(await shop.level("mug")).toMatchObject({ quantity: "9" });
  expect(await shop.violations()).toEqual([]);
});

test("a refused act leaves nothing, its key neither: the same key may be sent again", async () => {
  const shop = await given({ mug: 1 });
  const inventoryId = shop.product("mug").inventoryId;
  const asked = { key: randomUUID(), body: { inventoryId, quantity: "2", reason: "job" } };
  expect(await refusal(ask(shop, "supervisor", "consume_stock", asked))).toMatchObject({ code: "insufficient_stock" });
  await shop.receive("mug", 1);
  await ask(shop, "supervisor", "consume_stock", asked);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
});

const impossible = ["0", "-1", "NaN", "Infinity", "1.5", "0.00001", "99999999999"];
const paths: [string, (inventoryId: string, to: string, quantity: string) => object][] = [
  ["receive_stock", (inventoryId, _, quantity) => ({ inventoryId, quantity })],
  ["consume_stock", (inventoryId, _, quantity) => ({ inventoryId, quantity, reason: "job" })],
  ["write_off_stock", (inventoryId, _, quantity) => ({ inventoryId, quantity, reason: "broken" })],
  ["transfer_stock", (fromInventoryId, toInventoryId, quantity) => ({ fromInventoryId, toInventoryId, quantity })],
];
test.each(paths)("%s refuses every quantity that cannot be", async (door, bodyOf) => {
  const shop = await given({ mug: 10 });
  const to = await shop.shelve("mug", "backroom");
  for (const quantity of impossible) {
    const body = bodyOf(shop.product("mug").inventoryId, to, quantity);
    expect(await refusal(ask(shop, "manager", door, { body })), quantity).toMatchObject({
      code: "invalid_quantity",
      status: 422,
    });
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "10" });
});

test("what is promised is not there for consuming, transfers and unsigned adjustments", async () => {
  const shop = await given({ mug: 5 });
  const inventoryId = shop.product("mug").inventoryId;
  const toInventoryId = await shop.shelve("mug", "backroom");
  await promise(shop, "mug", 4);
  const short = { code: "insufficient_stock", facts: { short: [{ requested: "2", available: "1" }] } };
  expect(
    await refusal(ask(shop, "supervisor", "consume_stock", { body: { inventoryId, quantity: "2", reason: "job" } })),
  ).toMatchObject(short);
  expect(
    await refusal(ask(shop, "supervisor", "correct_stock", { body: { inventoryId, delta: "-2", reason: "gone" } })),
  ).toMatchObject(short);
  expect(
    await refusal(
      ask(shop, "supervisor", "transfer_stock", {
        body: { fromInventoryId: inventoryId, toInventoryId, quantity: "2" },
      }),
    ),
  ).toMatchObject(short);
});

test("what a person saw is never refused because it was promised: a signed write-off takes the newest promise back", async () => {
  const shop = await given({ mug: 5 });
  const inventoryId = shop.product("mug").inventoryId;
  await promise(shop, "mug", 2);
  await promise(shop, "mug", 2);
  const body = { inventoryId, quantity: "2", reason: "broken" };
  const signatureId = await sign(shop, "manager", "POST /api/stock/write-off", body);
  await ask(shop, "supervisor", "write_off_stock", { body, signatureId });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3", reserved: "2" });
  expect(await sql("select kind from public.cases where org_id = $1", [shop.org])).toEqual([{ kind: "shortage" }]);
  expect(await shop.violations()).toEqual([]);
});

test("a thing that is consumed names the job it was for", async () => {
  const shop = await given({ mug: 5 });
  const [usage] = await sql<{ id: string }>(
    "insert into public.usages (org_id, kind, name) values ($1, 'job', 'Window display') returning id",
    [shop.org],
  );
  const body = { inventoryId: shop.product("mug").inventoryId, quantity: "1", reason: "job", usageId: usage?.id };
  const { movements } = await ask<Moved>(shop, "picker", "consume_stock", { body });
  expect(movements[0]?.reference).toBe(`usage:${usage?.id}`);
  expect(
    await refusal(ask(shop, "picker", "consume_stock", { body: { ...body, usageId: randomUUID() } })),
  ).toMatchObject({ code: "not_found", status: 404 });
});
