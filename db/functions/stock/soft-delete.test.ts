/** What is out of use refuses every movement and keeps its history; what has a history cannot be deleted by anybody. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { asRole, sql } from "../../testing/sql";
import { ask, call } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
const movementsOf = (shop: Shop, inventoryId: string) => [
  () => ask(shop, "manager", "receive_stock", { body: { inventoryId, quantity: "1" } }),
  () => ask(shop, "manager", "consume_stock", { body: { inventoryId, quantity: "1", reason: "job" } }),
  () => ask(shop, "manager", "write_off_stock", { body: { inventoryId, quantity: "1", reason: "broken" } }),
  () => ask(shop, "manager", "correct_stock", { body: { inventoryId, delta: "1", reason: "miscount" } }),
];

test("a deactivated row refuses to receive, to consume, to be adjusted and to be sold; then it is back", async () => {
  const shop = await given({ mug: 5 });
  const inventoryId = shop.product("mug").inventoryId;
  await ask(shop, "manager", "deactivate_inventory", { path: { id: inventoryId }, body: {} });
  for (const move of movementsOf(shop, inventoryId)) {
    expect(await refusal(move())).toMatchObject({ code: "stock_deactivated", status: 409, facts: { what: "stock" } });
  }
  expect(
    await refusal(call(shop, "manager", "decrement_inventory", { p_inventory_id: inventoryId, p_quantity: 1 })),
  ).toMatchObject({ code: "inventory_deactivated", status: 409 });
  await ask(shop, "manager", "reactivate_inventory", { path: { id: inventoryId }, body: {} });
  await shop.sell("mug", 1);
  expect(await shop.violations()).toEqual([]);
});

test("a deactivated product does so wherever it lies", async () => {
  const shop = await given({ mug: 5 });
  await ask(shop, "owner", "deactivate_product", { path: { id: shop.product("mug").id }, body: {} });
  for (const move of movementsOf(shop, shop.product("mug").inventoryId)) {
    expect(await refusal(move())).toMatchObject({ code: "stock_deactivated", facts: { what: "product" } });
  }
  await ask(shop, "owner", "reactivate_product", { path: { id: shop.product("mug").id }, body: {} });
  await shop.sell("mug", 1);
});

test("nothing with a history can be deleted: not with the secret key, not by the functions' owner, not by SQL", async () => {
  const shop = await given({ mug: 5 });
  const { id, inventoryId } = shop.product("mug");
  for (const role of ["authenticated", "service_role", "stockproof_functions"] as const) {
    for (const [table, of] of [
      ["products", id],
      ["inventory", inventoryId],
    ] as const) {
      const deleted = asRole(role, null, (client) =>
        client.query(`delete from public.${table} where org_id = $1 and id = $2`, [shop.org, of]),
      );
      await expect(deleted).rejects.toMatchObject({ code: "42501" });
    }
  }
  await expect(sql("delete from public.products where org_id = $1 and id = $2", [shop.org, id])).rejects.toMatchObject({
    code: "23503",
  });
  await expect(
    sql("delete from public.inventory where org_id = $1 and id = $2", [shop.org, inventoryId]),
  ).rejects.toMatchObject({ code: "23503" });
  expect(await shop.violations()).toEqual([]);
});
