import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, ratio, sumOf } from "./exact";

const oracle = Big();
oracle.DP = 40;

const written = (decimals: number) =>
  fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: decimals }))
    .map(([n, places]) => new oracle(n).div(new oracle(10).pow(places)).toFixed());
const notZero = written(4).filter((text) => Number(text) !== 0);
const plain = (value: Big) => value.toFixed(0).replace(/^-0$/, "0");

test("half a cent goes away from zero, on both sides of it", () => {
  expect(ratio(["0.5"])).toBe(1n);
  expect(ratio(["-0.5"])).toBe(-1n);
  expect(ratio([1], [3])).toBe(0n);
  expect(ratio([2], [-3])).toBe(-1n);
  expect(ratio([1], [100], "up")).toBe(1n);
});

test("products and quotients are those of exact decimals, rounded once", () => {
  fc.assert(
    fc.property(written(4), written(4), notZero, (a, b, by) => {
      const product = new oracle(a).times(b);
      // a quotient that stands exactly on a half is compared by multiplying back, not by its first forty digits
      const doubled = product.times(2).div(by);
      const expected = doubled.round(0, Big.roundDown).plus(doubled.s).div(2).round(0, Big.roundDown);
      expect(String(ratio([a, b], [by]))).toBe(plain(product.eq(0) ? new oracle(0) : expected));
    }),
  );
});

test("what a limit allows at most is rounded up", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000), (gross, percent) => {
      const exact = new oracle(gross).times(percent).div(10_000);
      expect(String(ratio([percent, gross], [10_000], "up"))).toBe(plain(exact.round(0, Big.roundUp)));
    }),
  );
});

test("sums keep every decimal", () => {
  expect(sumOf([])).toBe("0");
  fc.assert(
    fc.property(fc.array(written(6), { maxLength: 6 }), (all) => {
      const expected = all.reduce((total, one) => total.plus(one), new oracle(0)).toFixed();
      expect(sumOf(all)).toBe(expected.replace(/^-0$/, "0"));
    }),
  );
});

test("what is no decimal is refused, exponents included", () => {
  for (const nonsense of ["", "1e3", "NaN", ".5", 1e21, 1e-7]) expect(() => ratio([nonsense])).toThrow("Not a decimal");
  expect(() => ratio([1], [0])).toThrow();
  expect(decimal(-11_520n, 3)).toBe("-11.52");
});
