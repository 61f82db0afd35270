import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read } from "../../testing/door";
import { given, type Shop } from "../../testing/given";
import { registerOf } from "../../testing/offline-till";
import { sql, sqlOne } from "../../testing/sql";

interface Leases {
  leases: { inventoryId: string; quantity: string }[];
}

/** The cashier's session stands at a paired device, as every till's page does. */
async function leasing(shop: Shop) {
  const device = randomUUID();
  await sql(
    "insert into internal.devices (id, org_id, register_id, secret_hash, series_no) values ($1, $2, $3, 'x', 1)",
    [device, shop.org, shop.register],
  );
  await sql("update internal.sessions set device_id = $1 where id = $2", [device, shop.people.cashier.sessionId]);
  const keep = async (body: { all?: boolean } = {}): Promise<Leases["leases"]> => {
    const { data, error } = await (await shop.api("cashier")).rpc("keep_leases", { p_request: { body } });
    if (error) throw error;
    return (data as unknown as Leases).leases;
  };
  return { device, keep };
}

test("a till holds a part of what it sells fast, and adjusts it", async () => {
  const shop = await given({ mug: 100, cup: 100 }, { leases: true });
  const till = await leasing(shop);
  expect(await till.keep()).toEqual([]);
  await shop.sell("mug", 12);
  const mug = shop.product("mug").inventoryId;
  expect(await till.keep()).toEqual([{ inventoryId: mug, quantity: "3" }]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "88", reserved: "3" });
  const { product } = await read<{ product: { leased: object } }>({ shop, by: "manager" }, "read_stock_product", {
    path: { id: shop.product("mug").id },
  });
  expect(product.leased).toEqual({ [mug]: "3" }); // told apart from what is promised to orders
  await shop.sell("mug", 40);
  expect(await till.keep()).toEqual([{ inventoryId: mug, quantity: "4" }]); // a tenth of 48, not a quarter of 52
  expect(await till.keep({ all: true })).toEqual([]);
  expect(await shop.level("mug")).toMatchObject({ reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("the dashboard says what is leased, of which goods and to which tills, as it is at the moment it is read", async () => {
  const shop = await given({ mug: 100, cup: 100 }, { leases: true });
  const leased = async (query: Record<string, string> = {}) =>
    (await read<{ leases: { quantity: string } }>({ shop, by: "manager" }, "read_stock_overview", { query })).leases;
  const none = { quantity: "0", tills: 0, count: 0, products: [] };
  expect(await leased()).toEqual(none);
  const till = await leasing(shop);
  await shop.sell("mug", 12);
  await shop.sell("cup", 4);
  await till.keep();
  const second = await registerOf(shop, "T2");
  const device = randomUUID();
  await sql(
    "insert into internal.devices (id, org_id, register_id, secret_hash, series_no) values ($1, $2, $3, 'x', 1)",
    [device, shop.org, second],
  );
  const more = { inventoryId: shop.product("mug").inventoryId, quantity: 2, kind: "lease", deviceId: device };
  await sql("select internal.reserve_rows($1, $2)", [shop.org, JSON.stringify([more])]);
  expect(await leased()).toMatchObject({
    quantity: "6",
    tills: 2,
    count: 2,
    products: [
      { sku: "MUG", quantity: "5", tills: [{ quantity: "3" }, { id: second, name: "Till T2", quantity: "2" }] },
      { sku: "CUP", quantity: "1", tills: [{ id: shop.register }] },
    ],
  });
  expect(await leased({ storeId: randomUUID() })).toEqual(none);
  await till.keep({ all: true });
  expect(await leased()).toMatchObject({ quantity: "2", tills: 1 }); // though the sums beside it are kept for a while
  expect(await shop.violations()).toEqual([]);
});

test("nothing is held of a row with fewer than twenty available, nor where the shop or a demo says no", async () => {
  const few = await given({ mug: 21 }, { leases: true });
  await few.sell("mug", 2);
  expect(await (await leasing(few)).keep()).toEqual([]);
  const off = await given({ mug: 100 });
  await off.sell("mug", 12);
  const till = await leasing(off);
  expect(await till.keep()).toEqual([]);
  await sql("update public.orgs set leases_on = null, is_demo = true where id = $1", [off.org]);
  expect(await till.keep()).toEqual([]);
});

test("the till's own lease counts as available to it, and its sale opens it", async () => {
  const shop = await given({ mug: 100 }, { leases: true });
  const till = await leasing(shop);
  await shop.sell("mug", 40);
  expect(await till.keep()).toHaveLength(1);
  await shop.sell("mug", 60);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("a short sale names what is leased; asked back, a connected till gives, a silent one keeps until it ends", async () => {
  const shop = await given({ mug: 100 }, { leases: true });
  const till = await leasing(shop);
  await shop.sell("mug", 40);
  await till.keep();
  const mug = shop.product("mug").inventoryId;
  await expect(shop.sell("mug", 60, { by: "supervisor" })).rejects.toMatchObject({
    code: "insufficient_stock",
    facts: { short: [{ available: "54", leased: "6" }] },
  });
  const asked = await sqlOne<{ open: number }>("select public.ask_leases_back($1, array[$2::uuid]) as open", [
    shop.org,
    mug,
  ]);
  expect(asked.open).toBe(1);
  await expect(shop.sell("mug", 60, { by: "supervisor" })).rejects.toMatchObject({ code: "insufficient_stock" });
  expect(await till.keep()).toEqual([]); // and it takes nothing back while others are short
  await shop.sell("mug", 60, { by: "supervisor" });
  expect(await shop.violations()).toEqual([]);
});

test("a lease ends by itself, and with its till's shift", async () => {
  const shop = await given({ mug: 100 }, { leases: true });
  const till = await leasing(shop);
  await shop.sell("mug", 40);
  await till.keep();
  await sql("update public.reservations set expires_at = now() - interval '1 s' where org_id = $1", [shop.org]);
  await shop.sell("mug", 60, { by: "supervisor" });
  const other = await given({ mug: 100 }, { leases: true });
  const second = await leasing(other);
  await other.sell("mug", 40);
  await second.keep();
  const { error } = await (await other.api("cashier")).rpc("close_shift", {
    p_request: { key: randomUUID(), path: { id: other.shift }, body: { counted: 20_000 } },
  });
  expect(error).toBeNull();
  expect(await other.level("mug")).toMatchObject({ reserved: "0" });
});
