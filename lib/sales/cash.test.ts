import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestCash } from "./cash";

const euro = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000];

test("4.70 is paid with five, ten, twenty", () => {
  expect(suggestCash(470, euro)).toEqual(expect.arrayContaining([500, 1000]));
  expect(suggestCash(470, euro).length).toBeLessThanOrEqual(4);
});

test("yen are counted in yen", () => {
  expect(suggestCash(1_280, [1, 5, 10, 50, 100, 500, 1000, 5000, 10000])).toContain(1_500);
});

test("every suggestion covers the amount, ascending, and there is always one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (due) => {
      const amounts = suggestCash(due, euro);
      expect(amounts.length).toBeGreaterThan(0);
      expect(amounts.length).toBeLessThanOrEqual(4);
      expect(amounts.every((amount) => amount > due)).toBe(true);
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    }),
  );
});
