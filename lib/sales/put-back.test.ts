import { expect, test } from "vitest";
import { addGood, type Cart, newCart, removeLine, setLine } from "./cart";
import type { Good } from "./goods";
import { putBack } from "./put-back";

const good = (id: string) => ({ id, sku: id, name: id, price: 500, unit: "piece", decimals: 0, variant: null }) as Good;
const names = (cart: Cart | null) => cart?.lines.map((line) => line.name);
const lineOf = (cart: Cart, name: string) => cart.lines.find((line) => line.name === name)?.id ?? "";

test("what was taken off comes back to its place, and what was scanned meanwhile stays", () => {
  const before = ["mug", "pot", "tea"].reduce((cart, name) => addGood(cart, good(name)), newCart());
  const after = removeLine(before, lineOf(before, "pot"));
  const now = setLine(addGood(after, good("cake")), lineOf(after, "mug"), { quantity: "3" });
  const back = putBack(now, before, after);
  expect(names(back)).toEqual(["mug", "pot", "tea", "cake"]);
  expect(back?.lines[0]?.quantity).toBe("3");
  expect(back?.takenOff).toEqual([]);
});

test("of two things taken off, each undo brings back its own", () => {
  const both = addGood(addGood(newCart(), good("mug")), good("pot"));
  const first = removeLine(both, lineOf(both, "mug"));
  const second = removeLine(first, lineOf(first, "pot"));
  expect(names(putBack(second, first, second))).toEqual(["pot"]);
  expect(names(putBack(second, both, first))).toEqual(["mug"]);
});

test("a cleared sale comes back whole, except where something newer stands", () => {
  const elsa = { id: "1", name: "Elsa", points: 0, credit: 0 };
  const before: Cart = {
    ...addGood(newCart(), good("mug")),
    discount: { percent: 5, reason: "staff" },
    customer: elsa,
  };
  const after: Cart = { ...newCart(), id: before.id, sale: before.sale, takenOff: before.lines };
  expect(putBack(after, before, after)).toEqual(before);
  const dev = { ...elsa, id: "2", name: "Dev" };
  expect(putBack({ ...after, customer: dev }, before, after)?.customer).toEqual(dev);
});

test("a sale that is paid or being paid takes nothing back, nor does the next one in its place", () => {
  const before = addGood(addGood(newCart(), good("mug")), good("pot"));
  const after = removeLine(before, lineOf(before, "mug"));
  const attempt = { key: "k", body: { lines: [], payments: [] }, total: 500, startedAt: "" };
  expect(putBack({ ...after, attempt }, before, after)).toBeNull();
  expect(putBack({ ...newCart(), id: before.id }, before, after)).toBeNull();
});
