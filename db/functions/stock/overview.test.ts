/** The dashboard's past: value and orders from the books, refusals as they were told, and nothing made up. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { sql, sqlOne } from "../../testing/sql";
import { call } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
interface Day {
  day: string;
  valueMinor: number | null;
  low: number | null;
  out: number | null;
  openOrders: number | null;
  blocked: number | null;
}
const history = async (shop: Shop, role: "manager" | "supervisor" = "manager") =>
  (await call<{ history: Day[] }>(shop, role, "read_stock_overview", { p_request: {} })).history;

test("the dashboard's figures have a past: value and orders from the books, what nobody wrote down unknown", async () => {
  const shop = await given({ mug: 30 });
  await sqlOne("update public.products set cost_minor = 100 where org_id = $1 returning id", [shop.org]);
  await shop.sell("mug", 4);
  await sqlOne("update public.products set reorder_point = 50 where org_id = $1 returning id", [shop.org]);
  const days = await history(shop);
  expect(days).toHaveLength(14);
  expect(days[12]).toEqual({
    day: expect.any(String),
    valueMinor: 0, // what lay there came today
    low: null,
    out: null,
    openOrders: 0,
    blocked: null,
  });
  expect(days[13]).toMatchObject({ valueMinor: 2_600, low: 1, out: 0, openOrders: 0, blocked: 0 });
});

test("what a day ended with is kept: tomorrow is compared with it", async () => {
  const shop = await given({ mug: 3 });
  await history(shop);
  await sql("update internal.stock_days set day = day - 14 where org_id = $1 and low is null", [shop.org]);
  await sql("update internal.stock_days set day = day - 1, low = 7 where org_id = $1 and low is not null", [shop.org]);
  await sql("delete from internal.stock_overviews where org_id = $1", [shop.org]);
  const days = await history(shop);
  expect(days.map(({ low }) => low)).toEqual([...Array.from({ length: 12 }, () => null), 7, 0]);
});

test("refusals for want of stock are added up by day and store", async () => {
  const shop = await given({ mug: 1 });
  const other = await given({ mug: 1 });
  const tell = (times: number, storeId: string | null) =>
    sql("select internal.count_blocked($1)", [
      JSON.stringify([
        { orgId: shop.org, storeId, times },
        { orgId: randomUUID(), storeId: null, times: 9 }, // a shop that is gone
      ]),
    ]);
  const { id } = await sqlOne<{ id: string }>("select id from public.stores where org_id = $1", [shop.org]);
  await tell(2, id);
  await tell(1, id);
  await tell(4, null);
  expect((await history(shop)).at(-1)).toMatchObject({ blocked: 7 });
  expect((await history(shop, "supervisor")).at(-1)).toMatchObject({ blocked: 3 });
  expect((await history(other)).at(-1)).toMatchObject({ blocked: 0 });
});
