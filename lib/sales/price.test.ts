import { expect, test } from "vitest";
import { priceCart, spread, taxOf } from "./price";

const vat = { included: true, rates: [{ name: "VAT", percent: "19" }] };
const sales = {
  included: false,
  rates: [
    { name: "State", percent: "6" },
    { name: "City", percent: "2.25" },
  ],
};

test("11.52 grams at 0.35 a gram are 4.03, and the tax inside is told", () => {
  expect(priceCart([{ unitPrice: 35, quantity: "11.52", tax: vat }])).toMatchObject({ total: 403, tax: 64 });
});

test("a tax on top is added, each by itself", () => {
  expect(priceCart([{ unitPrice: 1000, quantity: "3", tax: sales }])).toMatchObject({
    subtotal: 3000,
    tax: 248,
    total: 3248,
  });
});

test("a cart discount leaves no cent behind", () => {
  expect(spread(100, [333, 333, 334])).toEqual([33, 33, 34]);
  expect(spread(2, [1, 1, 1])).toEqual([1, 1, 0]);
  expect(spread(5, [0, 0])).toEqual([0, 0]);
});

test("a half is rounded up, once a line", () => {
  expect(priceCart([{ unitPrice: 1, quantity: "0.5", tax: vat }]).total).toBe(1);
  expect(taxOf(50, "1", { included: false, rates: [] })).toBe(1);
});

test("what came back is taken off", () => {
  expect(priceCart([{ unitPrice: 500, quantity: "1", tax: vat }], undefined, 1200).total).toBe(-700);
});
