/** A sale is one transaction: whatever it writes bears the same mark, and what did not come to pass left no trace, not even a number. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST } from "@/app/api/pos/sales/route";
import { given, type Shop } from "@/db/testing/given";
import { sql, sqlOne, withClient } from "@/db/testing/sql";
import { visitor } from "@/db/testing/visitor";

const saleOf = (shop: Shop, quantity: number) => ({
  lines: [{ inventoryId: shop.product("mug").inventoryId, quantity }],
  payments: [{ method: "card", amount: shop.product("mug").priceMinor * quantity }],
});

const knock = async (shop: Shop, quantity: number) =>
  visitor().send("POST", POST, { token: await shop.token("cashier"), body: saleOf(shop, quantity) });

test("key, sale, line, payment, movement, level, number and events of one sale bear the mark of one transaction", async () => {
  const shop = await given({ mug: 3 });
  expect(await knock(shop, 2)).toMatchObject({ status: 201 });
  const marks = await sql<{ mark: string; what: string[] }>(
    `select mark, array_agg(distinct what order by what) as what from (
       select xmin::text as mark, 'key' as what from public.idempotency where org_id = $1
       union all select xmin::text, 'sale' from public.sales where org_id = $1
       union all select xmin::text, 'line' from public.sale_lines where org_id = $1
       union all select xmin::text, 'payment' from public.payments where org_id = $1
       union all select xmin::text, 'movement' from public.inventory_transactions where org_id = $1 and type = 'sold'
       union all select xmin::text, 'level' from public.inventory where org_id = $1
       union all select xmin::text, 'number' from public.number_series where org_id = $1
       union all select xmin::text, 'event' from public.outbox where org_id = $1
         and (subject like 'sale:%' or payload ->> 'quantity' = '1')) x group by mark`,
    [shop.org],
  );
  expect(marks.map(({ what }) => what)).toEqual([
    ["event", "key", "level", "line", "movement", "number", "payment", "sale"],
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("a sale that is refused leaves no key, no sale, no payment and no event", async () => {
  const shop = await given({ mug: 3 });
  expect(await knock(shop, 4)).toMatchObject({ status: 409, body: { code: "insufficient_stock" } });
  expect(
    await sqlOne(
      `select (select count(*)::int from public.idempotency where org_id = $1) as keys, (select count(*)::int from public.sales where org_id = $1) as sales,
              (select count(*)::int from public.payments where org_id = $1) as payments,
              (select count(*)::int from public.outbox where org_id = $1 and subject not like 'inventory:%') as events`,
      [shop.org],
    ),
  ).toEqual({ keys: 0, sales: 0, payments: 0, events: 0 });
  expect(await shop.level("mug")).toEqual({ quantity: "3", reserved: "0", version: 1 });
});

test("a sale that is rolled back at the last moment gives its number back", async () => {
  const shop = await given({ mug: 3 });
  await withClient(async (client) => {
    await client.query("begin");
    const sale = JSON.stringify({ ...saleOf(shop, 1), registerId: shop.register });
    await client.query("select public.checkout($1, $2, $3)", [sale, randomUUID(), shop.org]);
    await client.query("rollback");
  });
  expect(await shop.sell("mug", 1)).toMatchObject({ number: "T1-000001" });
  expect(await shop.sell("mug", 1)).toMatchObject({ number: "T1-000002" });
  expect(await shop.violations()).toEqual([]);
});

test("the same key in two businesses is two sales", async () => {
  const [one, two] = [await given({ mug: 1 }), await given({ mug: 1 })];
  const key = randomUUID();
  const [first, second] = [await one.sell("mug", 1, { key }), await two.sell("mug", 1, { key })];
  expect(first.id).not.toBe(second.id);
  for (const shop of [one, two]) expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
});
