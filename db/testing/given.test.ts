import { expect, test } from "vitest";
import { given } from "./given";
import { refusal } from "./refused";

test("a given shop has what it was given, and its books are in order", async () => {
  const shop = await given({ mug: 3, oolong: "11.52 g" });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3", reserved: "0" });
  expect(await shop.level("oolong")).toMatchObject({ quantity: "11.52" });
  expect(await shop.movements("mug")).toMatchObject([{ seq: "1", type: "received", quantity_change: "3" }]);
  expect(await shop.violations()).toEqual([]);
});

test("twenty tills race for three mugs: exactly three are sold", async () => {
  const shop = await given({ mug: 3 });
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => shop.sell("mug", 1)));
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(3);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("a refusal tells its code, its status and its facts", async () => {
  const shop = await given({ mug: 1 });
  const refused = await refusal(shop.sell("mug", 2));
  expect(refused).toMatchObject({ code: "insufficient_stock", status: 409 });
  expect(refused.facts).toMatchObject({ short: [{ sku: "MUG", lines: [1] }] });
});
