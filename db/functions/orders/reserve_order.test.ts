/** What direct callers of `reserve_order` may leave out, and what is not left out silently. */
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { orderDesk } from "@/db/testing/order-desk";
import { sql } from "@/db/testing/sql";

test("an order the system sends is of the org that alone knows its goods, with the customer it names", async () => {
  const name = `pot ${crypto.randomUUID()}`;
  const shop = await given({ [name]: { quantity: 5, at: "warehouse" } });
  await orderDesk(shop);
  const api = await shop.api();
  const place = (more: Record<string, unknown> = {}) =>
    api.rpc("reserve_order", {
      p_order: { shippingMethod: "standard", lines: [{ sku: shop.product(name).sku, quantity: 1 }], ...more } as never,
    });
  const { data } = await place({ customer: { name: "Mia", email: `${crypto.randomUUID()}@example.org` } });
  const { customerId } = data as unknown as { customerId: string };
  expect(await sql("select name from customers where org_id = $1 and id = $2", [shop.org, customerId])).toEqual([
    { name: "Mia" },
  ]);
  for (const [member, value] of [
    ["customer", "Mia"],
    ["customer", { email: "mia@example.org" }],
    ["hold", -5],
    ["hold", "soon"],
    ["hold", 1e300],
  ] as const) {
    const { error } = await place({ [member]: value });
    expect(error, `${member}: ${JSON.stringify(value)}`).toMatchObject({ code: "PT400", hint: "malformed" });
  }
  expect(await shop.level(name)).toMatchObject({ reserved: "1" });
});
