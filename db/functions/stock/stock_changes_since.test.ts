import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { sql, sqlOne } from "../../testing/sql";

interface News {
  cursor: string;
  reset: boolean;
  rows: { inventoryId: string; quantity: number; version: number }[];
}
const since = async (shop: Shop, cursor: string | null): Promise<News> =>
  (await sqlOne<{ news: News }>("select public.stock_changes_since($1, $2) as news", [cursor, shop.org])).news;

test("what changed since the cursor is told once, reservations included", async () => {
  const shop = await given({ mug: 3, cup: 3 });
  const start = await since(shop, null);
  expect(start).toMatchObject({ reset: false, rows: [] });
  await shop.sell("mug", 1);
  const first = await since(shop, start.cursor);
  expect(first.rows).toMatchObject([{ inventoryId: shop.product("mug").inventoryId, quantity: 2 }]);
  await sql("select internal.reserve_rows($1, $2)", [
    shop.org,
    JSON.stringify([{ inventoryId: shop.product("cup").inventoryId, quantity: 1, kind: "order" }]),
  ]);
  expect((await since(shop, first.cursor)).rows).toMatchObject([
    { inventoryId: shop.product("cup").inventoryId, reserved: 1 },
  ]);
  expect((await since(shop, start.cursor)).rows).toHaveLength(2);
});

test("a cursor nobody gave, or of another database, answers reset", async () => {
  const shop = await given({ mug: 3 });
  const { cursor } = await since(shop, null);
  expect(await since(shop, "made up")).toMatchObject({ reset: true, rows: [] });
  await sql("update internal.stock_news_heads set epoch = gen_random_uuid() where org_id = $1", [shop.org]);
  expect(await since(shop, cursor)).toMatchObject({ reset: true });
});

test("eight writers at once: a reader that polls beside them misses no change", async () => {
  const shop = await given({ mug: 400, cup: 400 });
  let { cursor } = await since(shop, null);
  const seen = new Map<string, number>();
  const writing = Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      for (let i = 0; i < 12; i += 1) await shop.sell(n % 2 ? "mug" : "cup", 1);
    }),
  );
  let isWriting = true;
  void writing.finally(() => {
    isWriting = false;
  });
  const read = async () => {
    const news = await since(shop, cursor);
    cursor = news.cursor;
    for (const row of news.rows) seen.set(row.inventoryId, Math.max(seen.get(row.inventoryId) ?? 0, row.version));
  };
  while (isWriting) await read();
  await writing;
  await read();
  for (const name of ["mug", "cup"])
    expect(seen.get(shop.product(name).inventoryId)).toBe((await shop.level(name)).version);
  expect(await shop.violations()).toEqual([]);
});
