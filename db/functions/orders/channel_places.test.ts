/** What an integration sees of the stock: the places of its own channel, and no board of the whole shop. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { apiWith, mintToken } from "@/db/testing/api";
import { given } from "@/db/testing/given";
import { orderDesk } from "@/db/testing/order-desk";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";

async function integration() {
  const shop = await given({ pot: { quantity: 5, at: "warehouse" } });
  await orderDesk(shop);
  // no way of shipping asks this place
  const transit = await shop.shelve("pot", "transit");
  const { id: channelId } = await sqlOne<{ id: string }>("select id from channels where org_id = $1", [shop.org]);
  const keyId = randomUUID();
  await sql(
    "insert into internal.api_keys (key_hash, id, org_id, channel_id, name) values ($1, $2, $3, $4, 'web shop')",
    [`hash of ${keyId}`, keyId, shop.org, channelId],
  );
  const api = apiWith(
    await mintToken({
      role: "authenticated",
      org_id: shop.org,
      staff_role: "integration",
      api_key_id: keyId,
      channel_id: channelId,
    }),
  );
  const told = async <T>(name: string, args: object): Promise<T> => {
    const { data, error } = await api.rpc(name as never, args as never);
    if (error) throw Object.assign(new Error(error.message), error);
    return data as T;
  };
  return { shop, told, transit, pot: shop.product("pot").inventoryId };
}

test("an integration sees the rows its channel takes goods from, and no other", async () => {
  const { shop, told, transit, pot } = await integration();
  type Catalog = { products: { inventory: { inventoryId: string }[] }[] };
  const catalog = await told<Catalog>("read_catalog", { p_request: {} });
  expect(catalog.products.flatMap(({ inventory }) => inventory.map((row) => row.inventoryId))).toEqual([pot]);
  type Stock = { stock: { inventoryId: string }[] };
  expect((await told<Stock>("read_stock", { p_request: {} })).stock.map((row) => row.inventoryId)).toEqual([pot]);
  expect(await told("stock_as_of", { p_at: "2099-01-01T00:00:00Z" })).toMatchObject([{ inventory_id: pot }]);
  const { cursor } = await told<{ cursor: string }>("stock_changes_since", {});
  await sql(
    "select internal.post_movements($1, array(select jsonb_populate_record(null::internal.movement, jsonb_build_object('inventory_id', id, 'type', 'received', 'quantity_change', '1')) from unnest($2::uuid[]) id))",
    [shop.org, [pot, transit]],
  );
  expect(await told("stock_changes_since", { p_cursor: cursor })).toMatchObject({ rows: [{ inventoryId: pot }] });
  expect(
    await refusal(told("read_stock", { p_request: { query: { inventoryId: transit } } })),
    "a row beyond its channel is not found",
  ).toMatchObject({ code: "stock_not_found" });
});

test("the board of the whole shop is for people", async () => {
  const { told } = await integration();
  for (const name of [
    "read_stock_overview",
    "read_stock_products",
    "read_stock_product",
    "read_stock_trends",
    "read_places",
  ]) {
    expect(await refusal(told(name, { p_request: {} })), name).toMatchObject({ code: "forbidden", status: 403 });
  }
});
