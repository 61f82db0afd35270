import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { asRefused, refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";

const take = async (shop: Shop, name: string, quantity: number | string, key?: string) => {
  const api = await shop.api();
  const { data, error } = await api.rpc("decrement_inventory", {
    p_inventory_id: shop.product(name).inventoryId,
    p_quantity: quantity as number,
    ...(key ? { p_idempotency_key: key } : {}),
  });
  if (error) throw asRefused(error);
  return data as { success: boolean; old_quantity: number; new_quantity: number; deducted: number };
};

test("one line item: old and new quantity are told, and one consumed movement stands in the ledger", async () => {
  const shop = await given({ oolong: "11.52 g" });
  expect(await take(shop, "oolong", 1)).toMatchObject({
    success: true,
    old_quantity: 11.52,
    new_quantity: 10.52,
    deducted: 1,
  });
  expect((await shop.movements("oolong")).at(-1)).toMatchObject({
    type: "consumed",
    quantity_change: "-1",
    reference: "rpc",
  });
  expect(await shop.violations()).toEqual([]);
});

test("five at once from 11.52 end at 6.52; a sixth of 100 is told what is there", async () => {
  const shop = await given({ oolong: "11.52 g" });
  await Promise.all(Array.from({ length: 5 }, () => take(shop, "oolong", 1)));
  expect(await shop.level("oolong")).toMatchObject({ quantity: "6.52" });
  const refused = await refusal(take(shop, "oolong", 100));
  expect(refused).toMatchObject({ code: "insufficient_stock", status: 409 });
  expect(refused.facts).toMatchObject({ short: [{ requested: "100", available: "6.52" }] });
  expect(await shop.violations()).toEqual([]);
});

test.each(["NaN", "Infinity", "-1", "0", "0.00001", "99999999999"])(
  "%s is no quantity: 422, and nothing moved",
  async (quantity) => {
    const shop = await given({ oolong: "11.52 g" });
    expect(await refusal(take(shop, "oolong", quantity))).toMatchObject({ code: "invalid_quantity", status: 422 });
    expect(await shop.level("oolong")).toMatchObject({ quantity: "11.52", version: 1 });
  },
);

test("a part of a piece is no quantity", async () => {
  const shop = await given({ mug: 3 });
  expect(await refusal(take(shop, "mug", "1.5"))).toMatchObject({ code: "invalid_quantity", status: 422 });
});

test("one key has one effect, also when it comes ten times at once", async () => {
  const shop = await given({ mug: 30 });
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => take(shop, "mug", 2, key)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await shop.level("mug")).toMatchObject({ quantity: "28" });
  expect(await refusal(take(shop, "mug", 3, key))).toMatchObject({ code: "idempotency_conflict", status: 409 });
  expect(await shop.violations()).toEqual([]);
});

test("a refusal binds no key: the same key may come again and is judged anew", async () => {
  const shop = await given({ mug: 1 });
  const key = randomUUID();
  expect(await refusal(take(shop, "mug", 2, key))).toMatchObject({ code: "insufficient_stock" });
  await shop.receive("mug", 1);
  expect(await take(shop, "mug", 2, key)).toMatchObject({ new_quantity: 0 });
});

test("deactivated, frozen and unknown rows are refused under their own names", async () => {
  const shop = await given({ mug: 3, cup: 3, bowl: 3 });
  await sql("update public.products set is_active = false where id = $1", [shop.product("mug").id]);
  await sql("update public.inventory set is_active = false where id = $1", [shop.product("cup").inventoryId]);
  await sql("update public.inventory set frozen_at = now() where id = $1", [shop.product("bowl").inventoryId]);
  expect(await refusal(take(shop, "mug", 1))).toMatchObject({
    code: "inventory_deactivated",
    facts: { what: "product" },
  });
  expect(await refusal(take(shop, "cup", 1))).toMatchObject({
    code: "inventory_deactivated",
    facts: { what: "stock" },
  });
  expect(await refusal(take(shop, "bowl", 1))).toMatchObject({ code: "inventory_frozen", status: 409 });
  const api = await shop.api();
  const { error } = await api.rpc("decrement_inventory", { p_inventory_id: randomUUID(), p_quantity: 1 });
  expect(error).toMatchObject({ code: "PT404", hint: "inventory_not_found" });
});
