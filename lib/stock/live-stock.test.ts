import { expect, test } from "vitest";
import { type StockById, stockState, takeStockNews } from "./live-stock";

const level = (inventoryId: string, available: string, version: number) => ({
  inventoryId,
  quantity: available,
  available,
  version,
});

test("late and doubled news change nothing", () => {
  const now: StockById = new Map();
  expect(takeStockNews(now, [level("mug", "3", 7)])).toBe(true);
  expect(takeStockNews(now, [level("mug", "5", 6), level("mug", "3", 7)])).toBe(false);
  expect(now.get("mug")?.available).toBe("3");
  expect(takeStockNews(now, [level("mug", "2", 8)])).toBe(true);
  expect(now.get("mug")?.available).toBe("2");
});

test("a shelf is out, low or neither", () => {
  expect(stockState("0", null, 0)).toBe("out");
  expect(stockState("3", null, 0)).toBe("low");
  expect(stockState("2.5", null, 3)).toBe("ok");
  expect(stockState("5", "5", 0)).toBe("low");
  expect(stockState("30", "5", 0)).toBe("ok");
});
