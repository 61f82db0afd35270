import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { Refused } from "../../testing/refused";
import { sql } from "../../testing/sql";

const outcomes = (results: PromiseSettledResult<unknown>[]) => ({
  sold: results.filter((result) => result.status === "fulfilled").length,
  refused: results.filter(
    (result) =>
      result.status === "rejected" && result.reason instanceof Refused && result.reason.code === "insufficient_stock",
  ).length,
});

test("two buyers of the last unit: one wins, the other is told, in every one of twenty rounds", async () => {
  const shop = await given({ mug: 0 });
  for (let round = 0; round < 20; round += 1) {
    await shop.receive("mug", 1);
    expect(outcomes(await Promise.allSettled([shop.sell("mug", 1), shop.sell("mug", 1)]))).toEqual({
      sold: 1,
      refused: 1,
    });
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills sell two items in opposite order: no deadlock, nothing oversold, numbers gapless", async () => {
  const shop = await given({ cup: 30, saucer: 30 });
  const baskets = Array.from(
    { length: 50 },
    (_, n) =>
      (n % 2
        ? [
            ["cup", 1],
            ["saucer", 1],
          ]
        : [
            ["saucer", 1],
            ["cup", 1],
          ]) as [string, number][],
  );
  const results = await Promise.allSettled(baskets.map((basket) => shop.sellAll(basket)));
  expect(outcomes(results)).toEqual({ sold: 30, refused: 20 });
  const numbers = await sql<{ n: string }>("select series_number as n from public.sales where org_id = $1 order by 1", [
    shop.org,
  ]);
  expect(numbers.map(({ n }) => Number(n))).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  expect(await shop.violations()).toEqual([]);
});
