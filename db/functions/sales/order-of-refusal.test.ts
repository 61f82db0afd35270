/**
 * Of several faults the first kind is told, whoever finds it: not found, deactivated, meaning, stock. The form alone knows that 0 is no
 * quantity, the database alone knows the row; at the door they still speak in the promised order.
 */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { allDoors } from "@/db/testing/all-doors";
import { given, type Shop } from "@/db/testing/given";
import type { StaffRole } from "@/db/testing/given-rows";
import { sql } from "@/db/testing/sql";
import { type Said, visitor } from "@/db/testing/visitor";

const knocking = async (shop: Shop, by: StaffRole) => {
  const [doors, token] = [await allDoors(), await shop.token(by)];
  return async (act: string, body: unknown, params: Record<string, string> = {}): Promise<Said> => {
    const found = doors.find(({ door }) => `${door.method} ${door.path}` === act);
    if (!found) throw new Error(`There is no ${act}.`);
    return visitor().send(found.door.method, found.route, { token, body, params });
  };
};
const told = ({ status, body }: Said) => [status, body.code];
const counts = (shop: Shop) =>
  sql(
    `select (select count(*)::int from public.idempotency where org_id = $1) as keys,
            (select count(*)::int from public.inventory_transactions where org_id = $1) as movements`,
    [shop.org],
  );

test("a sale of nothing of an unknown row is told that the row is unknown, at a deactivated one that it is deactivated", async () => {
  const shop = await given({ mug: 3, pot: 3 });
  const knock = await knocking(shop, "cashier");
  const [mug, pot] = [shop.product("mug").inventoryId, shop.product("pot").inventoryId];
  const payments = [{ method: "cash", amount: 500 }];
  const sell = (lines: [string, unknown][], more = {}) =>
    knock("POST /api/pos/sales", {
      lines: lines.map(([inventoryId, quantity]) => ({ inventoryId, quantity })),
      payments,
      ...more,
    });
  await sql("update public.inventory set is_active = false where org_id = $1 and id = $2", [shop.org, pot]);
  const before = await counts(shop);
  expect(told(await sell([[randomUUID(), 0]]))).toEqual([404, "inventory_not_found"]);
  expect(
    told(
      await sell([
        [pot, 1],
        [mug, 0],
      ]),
    ),
  ).toEqual([409, "inventory_deactivated"]);
  expect(told(await sell([[mug, "NaN"]], { customerId: randomUUID() }))).toEqual([404, "customer_not_found"]);
  expect(told(await sell([[mug, 1.5]], { customerId: randomUUID() }))).toEqual([404, "customer_not_found"]);
  expect(told(await sell([[pot, 1]], { customerId: randomUUID() }))).toEqual([404, "customer_not_found"]);
  expect(told(await sell([[randomUUID(), 1]], { customerId: randomUUID() }))).toEqual([404, "inventory_not_found"]);
  expect(told(await sell([[mug, 0]], { payments: [] }))).toEqual([422, "invalid_quantity"]);
  expect(await counts(shop)).toEqual(before);
});

test("every line with an impossible quantity is named, nothing and a part of a piece alike", async () => {
  const shop = await given({ mug: 3 });
  const knock = await knocking(shop, "cashier");
  const { inventoryId } = shop.product("mug");
  const answer = await knock("POST /api/pos/sales", {
    lines: [1, 1.5, "1e5", 1, 0].map((quantity) => ({ inventoryId, quantity })),
    payments: [{ method: "cash", amount: 500 }],
  });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      code: "invalid_quantity",
      facts: { quantity: "1e5", lines: ["lines.1.quantity", "lines.2.quantity", "lines.4.quantity"] },
    },
  });
});

test("a refund of nothing, a parked cart of nothing: what is not found comes first there too", async () => {
  const shop = await given({ mug: 3 });
  const [knock, sue] = [await knocking(shop, "cashier"), await knocking(shop, "supervisor")];
  const { inventoryId } = shop.product("mug");
  const sale = await shop.sell("mug", 1);
  const refund = (id: string, lineId: string) =>
    sue("POST /api/pos/sales/:id/refunds", { lines: [{ lineId, quantity: 0, restock: true }], reason: "x" }, { id });
  expect(told(await refund(randomUUID(), randomUUID()))).toEqual([404, "sale_not_found"]);
  expect(told(await refund(sale.id, randomUUID()))).toEqual([404, "sale_not_found"]);
  expect(told(await refund(sale.id, sale.lines[0]!.id))).toEqual([422, "invalid_quantity"]);
  const park = (row: string, quantity: unknown, more = {}) =>
    knock("POST /api/pos/carts", { lines: [{ inventoryId: row, quantity }], ...more });
  expect(told(await park(randomUUID(), 0))).toEqual([404, "inventory_not_found"]);
  expect(told(await park(inventoryId, 0, { customerId: randomUUID() }))).toEqual([404, "customer_not_found"]);
  expect(told(await park(inventoryId, 0))).toEqual([422, "invalid_quantity"]);
  expect(told(await park(inventoryId, 1.5))).toEqual([422, "invalid_quantity"]);
  expect(await shop.violations()).toEqual([]);
});

test("goods moved by nothing: the unknown row and the deactivated one come before the quantity, and nothing moves", async () => {
  const shop = await given({ mug: 3, pot: 3 });
  const knock = await knocking(shop, "manager");
  const [mug, pot] = [shop.product("mug").inventoryId, shop.product("pot").inventoryId];
  await sql("update public.inventory set is_active = false where org_id = $1 and id = $2", [shop.org, pot]);
  const before = await counts(shop);
  for (const [act, at, amount] of [
    ["receive", "inventoryId", "quantity"],
    ["consume", "inventoryId", "quantity"],
    ["adjust", "inventoryId", "delta"],
    ["write-off", "inventoryId", "quantity"],
  ] as const) {
    const move = (row: string) =>
      knock(`POST /api/stock/${act}`, { [at]: row, [amount]: 0, ...(act === "receive" ? {} : { reason: "x" }) });
    expect([act, ...told(await move(randomUUID()))]).toEqual([act, 404, "stock_not_found"]);
    expect([act, ...told(await move(pot))]).toEqual([act, 409, "stock_deactivated"]);
    expect([act, ...told(await move(mug))]).toEqual([act, 422, "invalid_quantity"]);
  }
  const other = await shop.shelve("mug", "backroom");
  const transfer = (fromInventoryId: string, toInventoryId: string) =>
    knock("POST /api/stock/transfer", { fromInventoryId, toInventoryId, quantity: -1 });
  expect(told(await transfer(randomUUID(), other))).toEqual([404, "from_stock_not_found"]);
  expect(told(await transfer(mug, randomUUID()))).toEqual([404, "to_stock_not_found"]);
  expect(told(await transfer(mug, other))).toEqual([422, "invalid_quantity"]);
  expect(await counts(shop)).toEqual(before);
});
