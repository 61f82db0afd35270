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
