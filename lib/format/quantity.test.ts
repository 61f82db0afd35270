import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addQuantity,
  compareQuantity,
  decimalSign,
  formatQuantity,
  multiplyQuantity,
  parseQuantity,
  subtractQuantity,
  unitSymbol,
} from "./quantity";

test("11.52 g less five is 6.52 g, to the digit", () => {
  expect(subtractQuantity("11.52", "5")).toBe("6.52");
  expect(addQuantity("0.1", "0.2")).toBe("0.3");
  expect(compareQuantity("2", "2.0000")).toBe(0);
});

test("a quantity is typed with comma or point, and five decimals are refused", () => {
  expect(parseQuantity("11,520")).toBe("11.52");
  expect(parseQuantity("1.234")).toBe("1.234");
  expect(parseQuantity(".5")).toBe("0.5");
  expect(parseQuantity("3.")).toBe("3");
  for (const nonsense of ["", ".", "1.23456", "1,2,3", "NaN", "2e3", "--1"]) expect(parseQuantity(nonsense)).toBeNull();
});

test("a quantity carries its unit, pieces carry none", () => {
  expect(formatQuantity("11.52", "gram", "en")).toBe("11.52 g");
  expect(formatQuantity("11.52", "gram", "de")).toBe("11,52 g");
  expect(formatQuantity("30", "piece", "en")).toBe("30");
  expect(formatQuantity("3", "crate", "en")).toBe("3 crate");
  expect(formatQuantity("4", "piece", "en", { signed: true })).toBe("+4");
  expect(unitSymbol("kilogram", "en")).toBe("kg");
  expect(unitSymbol("piece", "en")).toBe("");
  expect(decimalSign("de")).toBe(",");
});

test("what is typed is read as the decimal it is, however it is written", () => {
  const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`));
  fc.assert(
    fc.property(digits(1, 8), digits(0, 4), fc.constantFrom(".", ","), (whole, part, sign) => {
      expect(parseQuantity(whole + sign + part)).toBe(Big(`${whole}.${part || "0"}`).toFixed());
    }),
  );
});

test("sum, difference and order are those of exact decimals", () => {
  const quantity = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 99_999_999_999_999n })).map(([minus, n]) =>
    Big(String(n))
      .div(10_000)
      .times(minus ? -1 : 1)
      .toFixed(),
  );
  fc.assert(
    fc.property(quantity, quantity, (a, b) => {
      expect(addQuantity(a, b)).toBe(Big(a).plus(b).toFixed().replace(/^-0$/, "0"));
      expect(subtractQuantity(a, b)).toBe(Big(a).minus(b).toFixed().replace(/^-0$/, "0"));
      expect(multiplyQuantity(a, b)).toBe(Big(a).times(b).toFixed().replace(/^-0$/, "0"));
      expect(compareQuantity(a, b)).toBe(Big(a).cmp(b));
    }),
  );
  for (const nonsense of ["", "1e3", "NaN", "1.23456", 1.5 as unknown as string])
    expect(() => addQuantity(nonsense, "1")).toThrow("Not a quantity");
});
