/** Transfers: both legs or neither, whoever else moves what; another store is reached through its transit place. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { ask, call, type Moved } from "../../testing/stock-room";

async function twoPlaces(quantity = 10) {
  const shop = await given({ mug: quantity });
  const from = shop.product("mug").inventoryId;
  return { shop, from, to: await shop.shelve("mug", "backroom") };
}

test("both legs in one transaction, summing to zero, under one group", async () => {
  const { shop, from, to } = await twoPlaces();
  const moved = await ask(shop, "supervisor", "transfer_stock", {
    body: { fromInventoryId: from, toInventoryId: to, quantity: "4" },
  });
  expect(moved.movements).toMatchObject([
    {
      type: "transferred_out",
      inventoryId: from,
      quantityChange: "-4",
      quantityAfter: "6",
      reference: `transfer:${moved.transferGroupId}`,
    },
    {
      type: "transferred_in",
      inventoryId: to,
      quantityChange: "4",
      quantityAfter: "4",
      reference: `transfer:${moved.transferGroupId}`,
    },
  ]);
  const group = randomUUID();
  const args = {
    p_from_stock_id: from,
    p_to_stock_id: to,
    p_quantity: 1,
    p_org_id: shop.org,
    p_transfer_group_id: group,
  };
  expect(await call(shop, undefined, "transfer_stock_atomic", args)).toMatchObject([
    { quantity_after: 5, transfer_group_id: group },
    { quantity_after: 5 },
  ]);
  expect(await refusal(call(shop, undefined, "transfer_stock_atomic", args))).toMatchObject({
    code: "idempotency_conflict",
  });
  expect(await shop.violations()).toEqual([]);
});

test("a place that has none of it yet gets a row", async () => {
  const { shop, from } = await twoPlaces();
  const body = { fromInventoryId: from, toLocationId: shop.places.warehouse, quantity: "1" };
  const all = await Promise.all([1, 2, 3].map(() => ask<Moved>(shop, "supervisor", "transfer_stock", { body })));
  expect(new Set(all.map((m) => m.movements[1]?.inventoryId)).size).toBe(1);
  expect(await shop.violations()).toEqual([]);
});

test("the same place, too little, unknown and deactivated ends are refused by name", async () => {
  const { shop, from, to } = await twoPlaces();
  const move = (fromInventoryId: string, toInventoryId: string, quantity = "1") =>
    refusal(ask(shop, "manager", "transfer_stock", { body: { fromInventoryId, toInventoryId, quantity } }));
  expect(await move(from, from)).toMatchObject({ code: "same_location_transfer", status: 400 });
  expect(await move(from, to, "11")).toMatchObject({
    code: "insufficient_stock",
    status: 409,
    facts: { short: [{ requested: "11", available: "10" }] },
  });
  expect(await move(randomUUID(), to)).toMatchObject({ code: "from_stock_not_found", status: 404 });
  expect(await move(from, randomUUID())).toMatchObject({ code: "to_stock_not_found", status: 404 });
  await ask(shop, "manager", "deactivate_inventory", { path: { id: to }, body: {} });
  expect(await move(from, to)).toMatchObject({ code: "to_stock_deactivated", status: 409, facts: { what: "stock" } });
  expect(await move(to, from)).toMatchObject({ code: "from_stock_deactivated", status: 409 });
  expect(
    await refusal(
      ask(shop, "manager", "transfer_stock", {
        body: { fromInventoryId: from, toLocationId: shop.places.floor, quantity: "1" },
      }),
    ),
  ).toMatchObject({ code: "same_location_transfer" });
  expect(
    await refusal(
      ask(shop, "manager", "transfer_stock", {
        body: { fromInventoryId: from, toLocationId: randomUUID(), quantity: "1" },
      }),
    ),
  ).toMatchObject({ code: "location_not_found" });
});

test("a row of another product takes none of it", async () => {
  const shop = await given({ mug: 10, cup: { quantity: 5, at: "backroom" } });
  const body = {
    fromInventoryId: shop.product("mug").inventoryId,
    toInventoryId: shop.product("cup").inventoryId,
    quantity: "1",
  };
  expect(await refusal(ask(shop, "manager", "transfer_stock", { body }))).toMatchObject({
    code: "different_product",
    status: 422,
  });
});

test("fifty clients move goods to and fro at once: nobody waits for ever, and nothing is lost", async () => {
  const { shop, from, to } = await twoPlaces(100);
  await ask(shop, "supervisor", "transfer_stock", {
    body: { fromInventoryId: from, toInventoryId: to, quantity: "50" },
  });
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) =>
      call(shop, undefined, "transfer_stock_atomic", {
        p_from_stock_id: n % 2 ? from : to,
        p_to_stock_id: n % 2 ? to : from,
        p_quantity: 1,
        p_org_id: shop.org,
      }),
    ),
  );
  expect(results.filter((r) => r.status === "rejected").map((r) => String(r.reason))).toEqual([]);
  const [sum] = await sql("select trim_scale(sum(quantity))::text as total from public.inventory where org_id = $1", [
    shop.org,
  ]);
  expect(sum).toEqual({ total: "100" });
  expect(await shop.violations()).toEqual([]);
});

test("another store is reached through its transit place, and what arrives may be less than what was sent", async () => {
  const { shop, from } = await twoPlaces();
  const store = randomUUID();
  const [floor, transit] = [randomUUID(), randomUUID()];
  await sql("insert into public.stores (org_id, id, name) values ($1, $2, 'Side street')", [shop.org, store]);
  await sql(
    `insert into public.locations (org_id, id, store_id, name, kind, is_sellable) values ($1, $3, $2, 'Floor', 'floor', true), ($1, $4, $2, 'On its way', 'transit', false)`,
    [shop.org, store, floor, transit],
  );
  const send = (toLocationId: string) =>
    ask<Moved>(shop, "supervisor", "transfer_stock", { body: { fromInventoryId: from, toLocationId, quantity: "6" } });
  expect(await refusal(send(floor))).toMatchObject({
    code: "transit_required",
    status: 409,
    facts: { transitLocationId: transit },
  });
  const sent = await send(transit);
  const arrive = (quantity: string) =>
    ask<Moved>(shop, "manager", "transfer_stock", {
      body: { fromInventoryId: sent.movements[1]?.inventoryId, toLocationId: floor, quantity },
    });
  await arrive("4");
  expect(await refusal(arrive("3"))).toMatchObject({
    code: "insufficient_stock",
    facts: { short: [{ available: "2" }] },
  });
  expect(
    await refusal(
      ask(shop, "supervisor", "transfer_stock", {
        body: { fromInventoryId: sent.movements[1]?.inventoryId, toLocationId: floor, quantity: "1" },
      }),
    ),
  ).toMatchObject({ code: "from_stock_not_found" });
  expect(await shop.violations()).toEqual([]);
});
