/** News can arrive late, twice and in any order; the line shown is the newest all the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyNews, type StockNews } from "./apply-news";
import type { ProductLine } from "./board";

const row = (inventoryId: string, quantity: string) => ({
  inventoryId,
  locationId: "l",
  locationName: "Floor",
  kind: "floor" as const,
  lotId: null,
  lotCode: null,
  expiresOn: null,
  quantity,
  reserved: "0",
  available: quantity,
  version: 1,
  isActive: true,
  frozenWhy: null,
  bin: null,
});
const line: ProductLine = {
  id: "p",
  sku: "MUG",
  name: "Mug",
  unit: "piece",
  decimals: 0,
  priceMinor: 1,
  costMinor: null,
  categoryId: null,
  supplierId: null,
  isActive: true,
  imageName: null,
  reorderPoint: "2",
  onHand: "0.3",
  reserved: "0",
  available: "0.3",
  valueMinor: 0,
  status: "low",
  rows: [row("a", "0.1"), row("b", "0.2")],
};
const news = (inventoryId: string, version: number, quantity: string): StockNews => ({
  inventoryId,
  version,
  quantity,
  reserved: "0",
  available: quantity,
});
const told = (...all: StockNews[]) => all.reduce((l, n) => applyNews(l, new Map([[n.inventoryId, n]])), line);

test("sums are decimal and the status follows them", () => {
  expect(told(news("a", 2, "0.7"))).toMatchObject({ onHand: "0.9", available: "0.9", status: "low" });
  expect(told(news("a", 2, "5"))).toMatchObject({ status: "good" });
  expect(told(news("a", 2, "0"), news("b", 2, "0"))).toMatchObject({ onHand: "0", status: "out" });
});

test("whatever the order, the newest version stays", () => {
  const five = [2, 3, 4, 5, 6].map((version) => news("a", version, String(version)));
  fc.assert(
    fc.property(fc.shuffledSubarray(five, { minLength: 5 }), (all) => {
      expect(told(...all).rows[0]).toMatchObject({ version: 6, quantity: "6" });
    }),
  );
});

test("what is not newer changes nothing, not even the object", () => {
  expect(told(news("a", 1, "9"))).toBe(line);
  expect(told(news("z", 9, "9"))).toBe(line);
});
