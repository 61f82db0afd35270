import { expect, test } from "vitest";
import type { Moved } from "@/lib/stock/stock";
import { balancesAfter } from "./move-words";

const leg = (inventoryId: string, quantityChange: string, quantityBefore: string, quantityAfter: string) =>
  ({ inventoryId, quantityChange, quantityBefore, quantityAfter }) as Moved["movements"][number];
const names = new Map([
  ["floor", "Floor"],
  ["back", "Backroom"],
]);
const say = (movements: Moved["movements"]) =>
  balancesAfter(movements, ({ inventoryId }) => names.get(inventoryId), { quantity: (quantity) => quantity }, "piece");

test("after a transfer both places are named with what they hold now, the giving one first", () => {
  const legs = [leg("back", "2", "0", "2"), leg("floor", "-2", "30", "28")];
  expect(say(legs)).toBe("Floor 30 → 28 · Backroom 0 → 2");
});

test("one row needs no name", () => {
  expect(say([leg("floor", "-2", "30", "28")])).toBe("30 → 28");
});
