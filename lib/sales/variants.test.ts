import { expect, test } from "vitest";
import type { Good } from "./goods";
import { foldVariants } from "./variants";

const good = (id: string, more: Partial<Good> = {}) => ({ id, productId: `p-${id}`, parentId: null, ...more }) as Good;

test("a product and its variants are one tile, where the first of them stood", () => {
  const goods = [good("mug"), good("red", { parentId: "p-shirt" }), good("blue", { parentId: "p-shirt" }), good("tea")];
  const { tiles, families } = foldVariants(goods);
  expect(tiles.map((one) => one.id)).toEqual(["mug", "red", "tea"]);
  expect(families.get("red")?.map((one) => one.id)).toEqual(["red", "blue"]);
});

test("a parent that is sold itself heads its family", () => {
  const { tiles, families } = foldVariants([good("red", { parentId: "p-shirt" }), good("shirt")]);
  expect(tiles.map((one) => one.id)).toEqual(["shirt"]);
  expect(families.get("shirt")?.map((one) => one.id)).toEqual(["shirt", "red"]);
});

test("a single variant is its own tile, and goods without variants stay the same list", () => {
  const one = [good("red", { parentId: "p-shirt" }), good("mug")];
  expect(foldVariants(one).tiles).toEqual(one);
  const plain = [good("mug"), good("tea")];
  expect(foldVariants(plain).tiles).toBe(plain);
});
