import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StockNews } from "./apply-news";
import { gatherNews } from "./gather-news";

const news = (inventoryId: string, version: number): StockNews => ({
  inventoryId,
  quantity: "1",
  reserved: "0",
  available: "1",
  version,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first piece of news is laid at once, what follows goes together and newest, and nothing is laid twice", () => {
  const laid: [string, number][][] = [];
  const gathered = gatherNews((byRow) => laid.push([...byRow].map(([id, { version }]) => [id, version])), 100);
  gathered.add([news("mug", 1)]);
  expect(laid).toEqual([[["mug", 1]]]);
  gathered.add([news("mug", 3), news("pot", 1)]);
  gathered.add([news("mug", 2)]);
  expect(laid).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(laid[1]).toEqual([
    ["mug", 3],
    ["pot", 1],
  ]);
  vi.advanceTimersByTime(1_000);
  expect(laid).toHaveLength(2);
  gathered.add([news("tea", 1)]);
  expect(laid).toHaveLength(3);
});
