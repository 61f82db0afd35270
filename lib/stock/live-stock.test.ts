import { expect, test } from "vitest";
import { applyStockNews, stockState } from "./live-stock";

const level = (inventoryId: string, available: string, version: number) => ({
  inventoryId,
  quantity: available,
  available,
  version,
});

test("late and doubled news change nothing", () => {
  const now = applyStockNews(new Map(), [level("mug", "3", 7)]);
  expect(applyStockNews(now, [level("mug", "5", 6), level("mug", "3", 7)])).toBe(now);
  expect(applyStockNews(now, [level("mug", "2", 8)]).get("mug")?.available).toBe("2");
});

test("a shelf is out, low or neither", () => {
  expect(stockState("0", null, 0)).toBe("out");
  expect(stockState("3", null, 0)).toBe("low");
  expect(stockState("2.5", null, 3)).toBe("ok");
  expect(stockState("5", "5", 0)).toBe("low");
  expect(stockState("30", "5", 0)).toBe("ok");
});
