/** How many rows a file holds is told before anyone reads it: the count of every filter is the number of lines its pages give. */
import { expect, test } from "vitest";
import { read } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";
import { ask, call, sign } from "@/db/testing/stock-room";

type Query = Record<string, string>;
interface Page {
  nextCursor: string | null;
  transactions?: object[];
  products?: { rows: object[] }[];
}
const told = (shop: Shop, fn: string, query: Query) =>
  read<{ rows: number; isMore: boolean }>({ shop, by: "supervisor" }, fn, { query });

async function readOut(shop: Shop, fn: string, query: Query): Promise<number> {
  let lines = 0;
  let cursor: string | null = null;
  do {
    const page: Page = await read<Page>({ shop, by: "supervisor" }, fn, {
      query: { ...query, limit: "3", ...(cursor ? { cursor } : {}) },
    });
    lines += page.transactions?.length ?? 0;
    for (const { rows } of page.products ?? []) lines += Math.max(1, rows.length);
    cursor = page.nextCursor;
  } while (cursor);
  return lines;
}

test("the stock table: a line for each place, one for what lies nowhere, of exactly the filter", async () => {
  const shop = await given({ mug: 4, cup: 0, "big mug": 9 });
  const { backroom, floor } = shop.places;
  await ask(shop, "supervisor", "receive_stock", {
    body: { productId: shop.product("mug").id, locationId: backroom, quantity: "2" },
  });
  await sql(
    "insert into public.products (org_id, sku, name, price_minor, tax_class_id) values ($1, 'NOWHERE', 'nowhere', 100, $2)",
    [shop.org, shop.taxClass],
  );
  const filters: Query[] = [{}, { q: "mug" }, { status: "out" }, { status: "inactive" }, { q: "no such" }];
  for (const locationId of [floor, backroom]) filters.push({ locationId }, { locationId, q: "mug" });
  for (const query of filters) {
    const rows = await readOut(shop, "read_stock_products", query);
    expect([query, await told(shop, "count_stock_rows", query)]).toEqual([query, { rows, isMore: false }]);
  }
  expect((await told(shop, "count_stock_rows", {})).rows).toBe(5);
});

test("the ledger: archived or not, of any row, place, kind, day and paper", async () => {
  const shop = await given({ mug: 30, cup: 9 });
  const [mug, cup] = [shop.product("mug"), shop.product("cup")];
  for (let n = 0; n < 4; n += 1) await shop.sell("mug", 1);
  const { at } = await sqlOne<{ at: string }>("select internal.iso(clock_timestamp()) as at");
  await shop.sell("mug", 1);
  await shop.sell("cup", 2);
  await ask(shop, "supervisor", "receive_stock", {
    body: { productId: mug.id, locationId: shop.places.backroom, quantity: "2" },
  });
  const [{ reference }] = (await sql<{ reference: string }>(
    "select reference from public.inventory_transactions where org_id = $1 and type = 'sold' limit 1",
    [shop.org],
  )) as [{ reference: string }];
  const { category } = await sqlOne<{ category: string }>(
    "insert into public.categories (org_id, name) values ($1, 'Cups') returning id as category",
    [shop.org],
  );
  await sql("update public.products set category_id = $2 where org_id = $1 and id = $3", [shop.org, category, cup.id]);
  const narrow: Query[] = [
    {},
    { productId: mug.id },
    { inventoryId: cup.inventoryId },
    { locationId: shop.places.backroom },
    { categoryId: category },
    { type: "sold" },
    { type: "counted" },
    { reference },
    { staffId: shop.people.supervisor.id },
    { type: "received", locationId: shop.places.backroom },
  ];
  const filters = narrow.flatMap((one) => [one, { ...one, from: at }, { ...one, to: at }]);
  const all = async () => {
    for (const query of filters) {
      const rows = await readOut(shop, "read_transactions", query);
      expect([query, await told(shop, "count_transactions", query)]).toEqual([query, { rows, isMore: false }]);
    }
  };
  await all();
  const signed = await sign(shop, "owner", "POST /api/audit/archive", { before: at });
  await call(shop, "owner", "archive_ledger", { p_org_id: shop.org, p_before: at, p_signature_id: signed });
  await all();
  expect((await told(shop, "count_transactions", {})).rows).toBe(9);
});

test("nobody is told how much there is of what they may not read", async () => {
  const shop = await given({ mug: 3 });
  const other = await given({ mug: 3, cup: 1 });
  expect((await told(shop, "count_transactions", { productId: other.product("cup").id })).rows).toBe(0);
  expect(await refusal(read({ shop, by: "cashier" }, "count_transactions"))).toMatchObject({ code: "forbidden" });
});
