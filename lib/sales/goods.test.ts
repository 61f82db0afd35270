import { expect, test } from "vitest";
import { findCode, makeShelf, search, toGood, type GoodRow } from "./goods";

const row = (id: string, sku: string, name: string, unit = "piece", barcodes: string[] = []): GoodRow => [
  id,
  `p-${id}`,
  sku,
  name,
  unit,
  unit === "piece" ? 0 : 4,
  500,
  "t",
  null,
  null,
  barcodes,
  "3",
  "3",
  1,
  null,
  null,
  null,
  null,
];
const shelf = makeShelf(
  [
    row("1", "MUG", "Mug, blue", "piece", ["4006381333931"]),
    row("2", "CREME", "Crème brûlée"),
    row("3", "00042", "Gouda", "kilogram"),
    row("4", "OOLONG", "Oolong", "gram", ["0012345678905"]),
  ].map(toGood),
);

test("a search forgets accents and case, and wants every word", () => {
  expect(search(shelf, "BRULEE creme").map((good) => good.sku)).toEqual(["CREME"]);
  expect(search(shelf, "mug blue").map((good) => good.sku)).toEqual(["MUG"]);
  expect(search(shelf, "mug red")).toEqual([]);
  expect(search(shelf, "  ")).toEqual([]);
});

test("a name that begins as typed comes first, however many before it only hold it somewhere", () => {
  const many = makeShelf(
    [
      ...Array.from({ length: 40 }, (_, n) => row(`x${n}`, `A-${n}`, `Apple tart ${n}`)),
      row("t", "PANTS", "Trousers"),
    ].map(toGood),
  );
  expect(search(many, "t", 10).map((good) => good.name)).toEqual([
    "Trousers",
    ...Array.from({ length: 9 }, (_, n) => `Apple tart ${n}`),
  ]);
});

test("what is typed in full comes first", () => {
  expect(search(shelf, "oolong")[0]?.sku).toBe("OOLONG");
});

test("a code is found with and without its leading zeros", () => {
  expect(findCode(shelf, "4006381333931")?.good.sku).toBe("MUG");
  expect(findCode(shelf, "012345678905")?.good.sku).toBe("OOLONG");
  expect(findCode(shelf, "oolong")?.good.sku).toBe("OOLONG");
  expect(findCode(shelf, "4006381333932")).toBeNull();
});

test("a scale's label brings its weight or its price", () => {
  expect(findCode(shelf, "2500042012347")).toMatchObject({ good: { sku: "00042" }, quantity: "1.234" });
  expect(findCode(shelf, "2000042005993")).toMatchObject({ good: { sku: "00042" }, price: 599 });
  expect(findCode(shelf, "2500042012340")).toBeNull();
});

test("a hundred thousand goods are searched in less than a blink", () => {
  const many = makeShelf(
    Array.from({ length: 100_000 }, (_, i) => toGood(row(String(i), `SKU-${i}`, `Thing number ${i}`))),
  );
  const started = performance.now();
  expect(search(many, "number 99999").map((good) => good.sku)).toEqual(["SKU-99999"]);
  expect(performance.now() - started).toBeLessThan(500);
});
