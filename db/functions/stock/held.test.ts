/** Who holds what is reserved. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { orderDesk } from "../../testing/order-desk";
import { sql } from "../../testing/sql";
import { call } from "../../testing/stock-room";

test("what is reserved names who holds it: each order by its number, each till by its name; what was let go is named no more", async () => {
  const shop = await given({ mug: 14 });
  const desk = await orderDesk(shop);
  const first = await desk.place([{ sku: "MUG", quantity: 2 }], { shippingMethod: "pickup" });
  const second = await desk.place([{ sku: "MUG", quantity: 3 }], { shippingMethod: "pickup" });
  const device = randomUUID();
  await sql(
    "insert into internal.devices (id, org_id, register_id, secret_hash, series_no) values ($1, $2, $3, 'x', 1)",
    [device, shop.org, shop.register],
  );
  const { inventoryId } = shop.product("mug");
  await sql("select internal.reserve_rows($1, $2)", [
    shop.org,
    JSON.stringify([{ inventoryId, quantity: 4, kind: "lease", deviceId: device }]),
  ]);
  const held = async () =>
    (
      await call<{ product: { reserved: string; held: { count: number; holders: object[] } } }>(
        shop,
        "manager",
        "read_stock_product",
        { p_request: { path: { id: shop.product("mug").id } } },
      )
    ).product;
  const product = await held();
  expect(product.reserved).toBe("9");
  expect(product.held.count).toBe(3);
  expect(product.held.holders).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "order", orderId: first.id, number: first.number, till: null, quantity: "2" }),
      expect.objectContaining({ kind: "order", orderId: second.id, number: second.number, quantity: "3" }),
      expect.objectContaining({ kind: "lease", inventoryId, orderId: null, till: expect.any(String), quantity: "4" }),
    ]),
  );
  await desk.cancel(first.id);
  expect((await held()).held).toMatchObject({ count: 2 });
});
