/** Lists that take long to add up stand for a while and say so; their lines are of now, and what is quick is never old. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { sql, sqlOne } from "../../testing/sql";
import { call } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
interface Page {
  products: { id: string; sku: string; available: string; status: string }[];
  nextCursor: string | null;
  total: number;
  isMore: boolean;
  listedAt: string | null;
}
const table = (shop: Shop, query: object, role: "manager" | "supervisor" = "manager") =>
  call<Page>(shop, role, "read_stock_products", { p_request: { query } });
/** As if adding up what is out had taken three seconds, so long ago: it stands for a minute. */
const keep = (shop: Shop, names: string[], ago: string) =>
  sql(
    `insert into internal.stock_lists (org_id, scope, query, at, took_ms, asked_at, ids)
     select $1, q::text, q, clock_timestamp() - $3::interval, 3000, clock_timestamp(), $2 from (select '{"status": "out"}'::jsonb as q) x
     on conflict (org_id, scope) do update set at = excluded.at, took_ms = excluded.took_ms, ids = excluded.ids`,
    [shop.org, names.map((name) => shop.product(name).id), ago],
  );
const kept = (shop: Shop) =>
  sqlOne<{ ids: string[]; age: number }>(
    "select ids, extract(epoch from clock_timestamp() - at)::float as age from internal.stock_lists where org_id = $1",
    [shop.org],
  );

test("a small shop's list is never old", async () => {
  const shop = await given({ mug: 1, cup: 0 });
  expect(await table(shop, { status: "out" })).toMatchObject({ total: 1, isMore: false, listedAt: null });
  await shop.sell("mug", 1);
  expect((await table(shop, { status: "out" })).products.map(({ sku }) => sku)).toEqual(["CUP", "MUG"]);
});

test("a kept list says how old it is, its lines are of now, and it stands no longer than it may", async () => {
  const shop = await given({ mug: 5, cup: 0 });
  await keep(shop, ["mug", "cup"], "5 seconds");
  const list = await table(shop, { status: "out" });
  expect(list.products).toMatchObject([
    { sku: "MUG", available: "5", status: "good" }, // it was out when the list was made
    { sku: "CUP", available: "0", status: "out" },
  ]);
  expect(list.listedAt).not.toBeNull();
  await keep(shop, ["mug", "cup"], "61 seconds");
  expect(await table(shop, { status: "out" })).toMatchObject({ products: [{ sku: "CUP" }], listedAt: null });
});

test("who sees one store is not shown the list of all", async () => {
  const shop = await given({ mug: 5, cup: 0 });
  await keep(shop, ["mug"], "1 second");
  expect((await table(shop, { status: "out" }, "supervisor")).products.map(({ sku }) => sku)).toEqual(["CUP"]);
});

test("pages go on where a product has left the list meanwhile", async () => {
  const shop = await given({ a: 0, b: 0, c: 0, d: 0, e: 0 });
  await keep(shop, ["a", "b", "c", "d", "e"], "1 second");
  const first = await table(shop, { status: "out", limit: 2 });
  await keep(shop, ["a", "c", "d", "e"], "0 seconds"); // b is there again
  const second = await table(shop, { status: "out", limit: 2, cursor: first.nextCursor });
  expect([first, second].map(({ products }) => products.map(({ sku }) => sku))).toEqual([
    ["A", "B"],
    ["C", "D"],
  ]);
  const third = await table(shop, { status: "out", limit: 2, cursor: second.nextCursor });
  expect(third).toMatchObject({ products: [{ sku: "E" }], nextCursor: null });
  const nonsense = `${shop.product("a").id}.99999999999999999999`;
  expect((await table(shop, { status: "out", cursor: nonsense })).products[0]?.sku).toBe("C");
});

test("the background brings up to date what somebody looks at and what is half as old as it may be, and no more", async () => {
  const shop = await given({ mug: 5, cup: 0 });
  const [mug, cup] = [shop.product("mug").id, shop.product("cup").id];
  const refresh = () => sql("select internal.refresh_kept($1)", [shop.org]);
  await keep(shop, ["mug"], "1 second");
  await refresh();
  expect((await kept(shop)).ids).toEqual([mug]);
  await keep(shop, ["mug"], "31 seconds");
  await refresh();
  expect(await kept(shop)).toMatchObject({ ids: [cup] });
  await keep(shop, ["mug"], "45 seconds");
  await sql("update internal.stock_lists set asked_at = clock_timestamp() - interval '3 minutes' where org_id = $1", [
    shop.org,
  ]);
  await refresh();
  expect((await kept(shop)).ids).toEqual([mug]);
});

/** So many stock rows that the shop is a big one: lots of one product, all empty, which no list of this file shows. */
const grow = (shop: Shop, name: string) =>
  sql(
    `with made as (
       insert into public.lots (org_id, product_id, code) select $1, $2, 'L' || n from generate_series(1, 20001) n returning id)
     insert into public.inventory (org_id, store_id, location_id, product_id, lot_id)
     select i.org_id, i.store_id, i.location_id, i.product_id, m.id from public.inventory i, made m
      where i.org_id = $1 and i.product_id = $2 and i.lot_id is null`,
    [shop.org, shop.product(name).id],
  );

test("in a big shop nobody waits: what the background added up stands until it is added up again, and is narrowed, not made anew", async () => {
  const shop = await given({ mug: 5, cup: 0, bowl: 0, tea: 9 });
  await grow(shop, "tea");
  await sql("select internal.refresh_kept($1)", [shop.org]); // as right after the start: nobody has asked yet
  while ((await sql<{ n: number }>("select internal.refresh_kept($1) as n", [shop.org]))[0]?.n);
  expect(await sql("select from internal.stock_lists where org_id = $1", [shop.org])).toHaveLength(6);
  await sql("update internal.stock_lists set at = at - interval '5 minutes', took_ms = 1 where org_id = $1", [
    shop.org,
  ]);
  await sql("update internal.stock_overviews set at = at - interval '5 minutes', took_ms = 50 where org_id = $1", [
    shop.org,
  ]);
  await shop.sell("mug", 5); // out since, which the list does not know
  const out = await table(shop, { status: "out" });
  expect(out.products.map(({ sku }) => sku)).toEqual(["BOWL", "CUP"]);
  expect(Date.now() - Date.parse(out.listedAt ?? "")).toBeGreaterThan(290_000);
  expect((await table(shop, { status: "out", q: "ow" })).products.map(({ sku }) => sku)).toEqual(["BOWL"]);
  expect((await table(shop, { status: "out", q: "mug" })).products).toEqual([]);
  const overview = await call<{ at: string }>(shop, "manager", "read_stock_overview", { p_request: {} });
  expect(Date.now() - Date.parse(overview.at)).toBeGreaterThan(290_000);
  await sql(
    "update internal.stock_lists set at = at - interval '50 minutes' where org_id = $1 and query ->> 'status' = 'out'",
    [shop.org],
  );
  await sql(
    "update internal.stock_overviews set at = clock_timestamp(), asked_at = clock_timestamp() - interval '1 hour' where org_id = $1",
    [shop.org],
  );
  await sql("select internal.refresh_kept($1)", [shop.org]); // the oldest, which is what is out
  expect((await table(shop, { status: "out", q: "mug" })).products).toMatchObject([{ sku: "MUG", available: "0" }]);
});

test("a product is found by any of its letters in the order of names, page by page, and counted to ten thousand", async () => {
  const shop = await given({ mug: 1 });
  await sql(
    `insert into public.products (org_id, sku, name, price_minor, tax_class_id)
     select p.org_id, 'N' || lpad(n::text, 5, '0'), case when n % 5000 = 7 then 'Rare ' else 'Common ' end || lpad(n::text, 5, '0'), 100, p.tax_class_id
       from public.products p, generate_series(1, 10001) n where p.org_id = $1`,
    [shop.org],
  );
  expect(await table(shop, { limit: 1 })).toMatchObject({ total: 10_000, isMore: true });
  const pages = async (q: string, limit: number) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await table(shop, { q, limit, ...(cursor ? { cursor } : {}) });
      seen.push(...page.products.map(({ sku }) => sku));
      cursor = page.nextCursor;
    } while (cursor);
    return seen;
  };
  // beyond the two thousand names that are looked through first
  expect(await pages("aRe", 2)).toEqual(["N00007", "N05007"]);
  expect(await pages("0999", 4)).toHaveLength(11); // 00999, 09990 to 09999
  const common = await pages("mmo", 500);
  expect(common).toHaveLength(9_999);
  expect(common).toEqual(common.toSorted());
});
