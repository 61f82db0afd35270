/** A report's sums are what its sales and refunds come to, whatever the history, the period, and how much is handed over yet. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { read, write } from "../../testing/door";
import { given, type Shop } from "../../testing/given";
import { secondStore } from "../../testing/second-store";
import { sql, sqlOne } from "../../testing/sql";
import { tamper } from "../../testing/tamper";

const NAMES = ["mug", "cup", "bowl"] as const;
const day = (ago: number) => new Date(Date.UTC(2026, 9, 31 - ago)).toISOString().slice(0, 10);
/** Noon of a day, so that no time zone moves it to another. */
const noon = (ago: number) => `${day(ago)}T12:00:00Z`;

const sale = fc.record({
  name: fc.constantFrom(...NAMES),
  quantity: fc.integer({ min: 1, max: 3 }),
  ago: fc.nat({ max: 150 }),
  isRefunded: fc.boolean(),
  refundAgo: fc.nat({ max: 150 }),
  isHandedOver: fc.boolean(),
});
type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never;

async function ring(shop: Shop, { name, quantity, ago, isRefunded, refundAgo, isHandedOver }: Sale): Promise<void> {
  const sold = await shop.sell(name, quantity);
  await tamper("update public.sales set sold_at = $2 where id = $1", [sold.id, noon(ago)]);
  if (isRefunded) {
    const lines = [{ lineId: sold.lines[0]?.id, quantity: "1", restock: true }];
    await write({ shop, by: "supervisor" }, "post_refund", {
      path: { id: sold.id },
      body: { lines, reason: "unwanted" },
    });
    await tamper("update public.refunds set created_at = $2 where sale_id = $1", [sold.id, noon(refundAgo)]);
  }
  if (isHandedOver) await sql("select internal.dispatch_events($1)", [shop.org]);
}

/** Line by line from the books. */
const direct = (shop: Shop, from: string, to: string) =>
  sql(
    `select p.sku, trim_scale(sum(x.sold - x.back))::text as quantity, sum(x.total)::int as total, sum(x.refunded)::int as refunded
       from (
         select l.product_id, l.quantity as sold, 0 as back, l.total_minor as total, 0 as refunded
           from public.sales s join public.sale_lines l on l.org_id = s.org_id and l.sale_id = s.id
          where s.org_id = $1 and s.sold_at >= $2::date and s.sold_at < $3::date + 1
         union all
         select l.product_id, 0, b.quantity, 0, b.total_minor
           from public.refunds r join public.refund_lines b on b.org_id = r.org_id and b.refund_id = r.id
           join public.sale_lines l on l.org_id = b.org_id and l.id = b.sale_line_id
          where r.org_id = $1 and r.created_at >= $2::date and r.created_at < $3::date + 1) x
       join public.products p on p.org_id = $1 and p.id = x.product_id
      group by p.sku order by p.sku`,
    [shop.org, from, to],
  );
/** The lines of the goods report, which stand in the order of what remains after returns. */
async function reported(shop: Shop, from: string, to: string, query: object = {}) {
  const { rows } = await read<{ rows: { sku: string; quantity: string; total: number; refunded: number }[] }>(
    { shop, by: "manager" },
    "read_report",
    { path: { report: "products" }, query: { from, to, ...query } },
  );
  const remains = rows.map(({ total, refunded }) => total - refunded);
  expect(remains, `${from} to ${to}`).toEqual(remains.toSorted((a, b) => b - a));
  return rows
    .map(({ sku, quantity, total, refunded }) => ({ sku, quantity, total, refunded }))
    .toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
}

const PERIODS: [number, number][] = [
  [150, 0],
  [149, 120],
  [61, 31], // whole months: September
  [60, 31],
  [91, 1],
  [10, 3],
  [31, 31],
];
const report = <Row>(shop: Shop, name: string, from: string, to: string, query: object = {}) =>
  read<{ rows: Row[]; sums: Record<string, unknown> | null; nextCursor: string | null; total: number }>(
    { shop, by: "manager" },
    "read_report",
    { path: { report: name }, query: { from, to, ...query } },
  );

/** Takings by hour, person, day and category are the same takings: what the lines say, sale by sale and refund by refund. */
async function agreeByAllWays(shop: Shop, from: string, to: string): Promise<void> {
  const [books] = await sql(
    `select coalesce(sum(x.sales), 0)::int as sales, coalesce(sum(x.total), 0)::int as total, coalesce(sum(x.refunded), 0)::int as refunded from (
       select 1 as sales, s.total_minor as total, 0 as refunded from public.sales s
        where s.org_id = $1 and s.sold_at >= $2::date and s.sold_at < $3::date + 1
       union all
       select 0, 0, r.total_minor from public.refunds r where r.org_id = $1 and r.created_at >= $2::date and r.created_at < $3::date + 1) x`,
    [shop.org, from, to],
  );
  const added = (rows: Record<string, number>[], column: string) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  for (const name of ["days", "hours", "cashiers"]) {
    const { rows } = await report<Record<string, number>>(shop, name, from, to);
    expect(
      { sales: added(rows, "sales"), total: added(rows, "total"), refunded: added(rows, "refunded") },
      `${name}, ${from} to ${to}`,
    ).toEqual(books);
  }
  const { rows } = await report<Record<string, number>>(shop, "categories", from, to);
  const goods = { total: added(rows, "total"), refunded: added(rows, "refunded") };
  expect(goods, `categories, ${from} to ${to}`).toEqual({ total: books?.["total"], refunded: books?.["refunded"] });
  expect((await report(shop, "products", from, to)).sums).toMatchObject(goods);
}

test("the sums of any period are its lines added up, before and after they are handed over, and built anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sale, { minLength: 8, maxLength: 14 }), async (sales) => {
      const shop = await given({ mug: 99, cup: 99, bowl: 99 });
      for (const one of sales) await ring(shop, one);
      const agree = async () => {
        for (const [from, to] of PERIODS) {
          const lines = await direct(shop, day(from), day(to));
          expect(await reported(shop, day(from), day(to)), `${day(from)} to ${day(to)}`).toEqual(lines);
          expect(await reported(shop, day(from), day(to), { storeId: shop.store }), "of the store").toEqual(lines);
          if (from - to > 29) await agreeByAllWays(shop, day(from), day(to));
        }
        expect(await sql("select * from internal.verify_sums($1)", [shop.org])).toEqual([]);
      };
      await agree();
      await sql("select internal.dispatch_events($1)", [shop.org]);
      await agree();
      await sql("select internal.rebuild_sums($1)", [shop.org]);
      await agree();
    }),
    { numRuns: 3 },
  );
});

const categories = async (shop: Shop) =>
  Object.fromEntries(
    (await report<{ label?: string; total: number }>(shop, "categories", day(150), "2030-01-01")).rows.map(
      ({ label, total }) => [label ?? "none", total],
    ),
  );

test("a product that changes its category takes what it sold along, by form and by file", async () => {
  const shop = await given({ mug: 9, cup: 9 }, { price: 500 });
  await shop.sell("mug", 2);
  await sql("select internal.dispatch_events($1)", [shop.org]);
  await shop.sell("cup", 1);
  expect(await categories(shop)).toEqual({ none: 1500 });
  const file = { mode: "set", rows: [{ sku: "MUG", category: "Clay" }] };
  await sql("select internal.write_product_rows($1, $2)", [shop.org, JSON.stringify(file.rows)]);
  expect(await categories(shop)).toEqual({ none: 500, Clay: 1000 });
  const tin = await sqlOne<{ id: string }>(
    "insert into public.categories (org_id, name) values ($1, 'Tin') returning id",
    [shop.org],
  );
  await sql("select internal.dispatch_events($1)", [shop.org]);
  const mug = await sqlOne<{ id: string; tax_class_id: string }>("select * from public.products where id = $1", [
    shop.product("mug").id,
  ]);
  await write({ shop, by: "manager" }, "save_product", {
    path: { id: mug.id },
    body: { sku: "MUG", name: "Mug", priceMinor: 500, taxClassId: mug.tax_class_id, categoryId: tin.id },
  });
  expect(await categories(shop)).toEqual({ none: 500, Tin: 1000 });
  expect(await sql("select * from internal.verify_sums($1)", [shop.org])).toEqual([]);
});

test("a goods report comes page by page in its order, with what all pages come to", async () => {
  const shop = await given({ a: 9, b: 9, c: 9, d: 9, e: 9 }, { price: 100 });
  for (const [n, name] of ["a", "b", "c", "d", "e"].entries()) await shop.sell(name, n + 1);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: { sku: string }[]; sums: object | null; nextCursor: string | null; total: number } =
      await report<{ sku: string }>(shop, "margin", day(0), "2030-01-01", { limit: 2, ...(cursor ? { cursor } : {}) });
    expect(page).toMatchObject({ total: 5, sums: { total: 1500, quantity: "15" } });
    seen.push(...page.rows.map(({ sku }) => sku));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(["E", "D", "C", "B", "A"]);
});

test("goods of two stores stand in the order of the shop, and a store's in its own", async () => {
  const shop = await given({ mug: 9, cup: 9 }, { price: 100 });
  const side = await secondStore(shop);
  const order = async (query: object = {}) =>
    (await report<{ sku: string }>(shop, "products", day(300), "2030-01-01", query)).rows.map(({ sku }) => sku);
  await shop.sell("mug", 3);
  await shop.sell("cup", 2);
  const aside = await shop.sell("cup", 5);
  await tamper("update public.sales set sold_at = now() - interval '70 days' where org_id = $1", [shop.org]);
  await tamper("update public.sales set store_id = $2 where id = $1", [aside.id, side.store]);
  for (const isHandedOver of [false, true]) {
    if (isHandedOver) await sql("select internal.dispatch_events($1)", [shop.org]);
    expect(await order()).toEqual(["CUP", "MUG"]);
    expect(await order({ storeId: shop.store })).toEqual(["MUG", "CUP"]);
    expect(await order({ storeId: side.store })).toEqual(["CUP"]);
  }
  expect(await sql("select * from internal.verify_sums($1)", [shop.org])).toEqual([]);
});

test("a sum that drifts is named by the proof, whichever it is", async () => {
  const shop = await given({ mug: 9 }, { price: 500 });
  await shop.sell("mug", 2);
  await sql("select internal.dispatch_events($1)", [shop.org]);
  expect(await shop.violations()).toEqual([]);
  const amounts = ["day", "hour", "hour_month", "product", "product_month", "category"].map((table) => [
    table,
    "total",
  ]);
  for (const [table, amount] of [...amounts, ["shop_month", "takings"]]) {
    const add = (minor: number) =>
      sql(`update internal.sums_${table} set ${amount}_minor = ${amount}_minor + ${minor} where org_id = $1`, [
        shop.org,
      ]);
    await add(1);
    expect((await shop.violations()).length, table).toBeGreaterThan(0);
    await add(-1);
  }
  expect(await shop.violations()).toEqual([]);
});
