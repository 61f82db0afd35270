import { expect, test } from "vitest";
import { pastOf } from "./figure-past";

test("a figure is compared with the day before; where either day is unknown, nothing is compared", () => {
  expect(pastOf([1, 4, 3])).toEqual({ line: [1, 4, 3], change: -1 });
  expect(pastOf([null, null, 3])).toEqual({ line: [3], change: null });
  expect(pastOf([2, 5, null])).toEqual({ line: [2, 5], change: null });
  expect(pastOf([])).toEqual({ line: [], change: null });
});

test("takings are compared with the same weekday", () => {
  expect(pastOf([100, 1, 2, 3, 4, 5, 6, 130], 7).change).toBe(30);
});
