/** The system names a row by its id alone: the org is the row's, and where two orgs hold that id, nobody's until one is named. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { ask, call } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;

const done = expect.objectContaining({ success: true });

async function acts(shop: Shop) {
  const stock = { p_stock_id: shop.product("mug").inventoryId, p_org_id: null };
  const to = await shop.shelve("mug", "backroom");
  return [
    ["deduct_stock_inventory", { ...stock, p_quantity: 1 }, "stock_not_found"],
    ["add_stock_inventory", { ...stock, p_quantity: 1 }, "stock_not_found"],
    ["adjust_stock", { ...stock, p_delta: 1, p_reason: "recount" }, "stock_not_found"],
    [
      "transfer_stock_atomic",
      { p_from_stock_id: stock.p_stock_id, p_to_stock_id: to, p_quantity: 1, p_org_id: null },
      "from_stock_not_found",
    ],
  ] as const;
}

test("without an org named, a row's own org is meant", async () => {
  const shop = await given({ mug: 10 });
  for (const [name, args] of await acts(shop)) {
    expect(await call(shop, undefined, name, args), name).toContainEqual(done);
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "10" }); // one out, one in, one more, one away
  expect(await shop.violations()).toEqual([]);
});

test("an id that two orgs hold is nobody's until one of them is named", async () => {
  const [shop, other] = [await given({ mug: 10 }), await given({ mug: 10 })];
  const { inventoryId } = shop.product("mug");
  await sql(
    `insert into inventory (org_id, id, store_id, product_id, location_id)
     select org_id, $2, store_id, product_id, $3 from inventory where org_id = $1 and id = $4`,
    [other.org, inventoryId, other.places.backroom, other.product("mug").inventoryId],
  );
  for (const [name, args, code] of await acts(shop)) {
    expect(await refusal(call(shop, undefined, name, args)), name).toMatchObject({ code, status: 404 });
    expect(await call(shop, undefined, name, { ...args, p_org_id: shop.org }), name).toContainEqual(done);
  }
  expect(await shop.violations()).toEqual([]);
  expect(await other.violations()).toEqual([]);
});

test("a stranger who names no org finds nothing of another's", async () => {
  const [shop, stranger] = [await given({ mug: 10 }), await given({ mug: 1 })];
  for (const [name, args, code] of await acts(shop)) {
    expect(await refusal(call(stranger, "owner", name, args)), name).toMatchObject({ code, status: 404 });
  }
});

test("a count is posted by its id alone", async () => {
  const shop = await given({ mug: 10 });
  const { count } = await ask<{ count: { id: string } }>(shop, "supervisor", "open_count", {
    body: { locationId: shop.places.floor },
  });
  await ask(shop, "supervisor", "count_line", {
    path: { id: count.id },
    body: { inventoryId: shop.product("mug").inventoryId, counted: "9" },
  });
  await sql("update orgs set count_window = interval '0' where id = $1", [shop.org]);
  expect(await call(shop, undefined, "count_stock", { p_count_id: count.id, p_org_id: null })).toMatchObject([
    { success: true, quantity_change: -1 },
  ]);
  expect(
    await refusal(call(shop, undefined, "count_stock", { p_count_id: randomUUID(), p_org_id: null })),
  ).toMatchObject({ code: "count_not_found" });
});

test("the system asks what lay in a row by its id alone, and nobody is answered without a moment", async () => {
  const shop = await given({ mug: 10 });
  const of = { p_inventory_id: shop.product("mug").inventoryId };
  expect(await call(shop, undefined, "stock_as_of", { ...of, p_at: "2099-01-01T00:00:00Z" })).toMatchObject([
    { quantity: 10 },
  ]);
  for (const role of [undefined, "manager"] as const) {
    expect(await refusal(call(shop, role, "stock_as_of", { ...of, p_at: null }))).toMatchObject({ code: "malformed" });
  }
});
