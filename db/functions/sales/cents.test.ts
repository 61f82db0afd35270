/** Half a cent is a cent: what a float would round to the even neighbour, or hold a hair too low, is charged as written. */
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";

test.each([
  [1, "0.5", 1],
  [5, "0.5", 3],
  [25, "0.1", 3],
  [100, "1.005", 101],
  [3, "0.8333", 2],
])("at %i cents, %s grams come to %i cents", async (price, quantity, total) => {
  const shop = await given({ tea: { quantity: 10, unit: "gram", price } });
  const payments = [{ method: "card", amount: total }];
  expect(await shop.sell("tea", quantity, { body: { payments } })).toMatchObject({ total });
  expect(await shop.violations()).toEqual([]);
});
