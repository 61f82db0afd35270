import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDigits, formatMoney, minorToDecimal } from "./money";
import { parseMoney } from "./parse-money";

test("money reads as the locale writes it, with the currency's own digits", () => {
  expect(formatMoney(123456, "EUR", "en")).toBe("€1,234.56");
  expect(formatMoney(123456, "EUR", "de")).toBe("1.234,56\u00a0€");
  expect(formatMoney(-5, "EUR", "en")).toBe("-€0.05");
  expect(formatMoney(500, "JPY", "en")).toBe("¥500");
  expect(formatMoney(250, "EUR", "en", { signed: true })).toBe("+€2.50");
  expect(formatMoney(250, "EUR", "en", { display: "none" })).toBe("2.50");
});

test("an amount beyond what a float holds is written exactly", () => {
  expect(minorToDecimal(9007199254740993n, 2)).toBe("90071992547409.93");
});

test("comma and point both part the cents, groups of three are groups", () => {
  expect(parseMoney("12,50", "EUR")).toBe(1250);
  expect(parseMoney("12.5", "EUR")).toBe(1250);
  expect(parseMoney("1.234,50", "EUR")).toBe(123450);
  expect(parseMoney("1,234", "EUR")).toBe(123400);
  expect(parseMoney("-3", "EUR")).toBe(-300);
  expect(parseMoney("12.505", "JPY")).toBe(12505);
  for (const nonsense of ["", "-", "1.2.3", "12,505,1", "abc", "1e3"]) expect(parseMoney(nonsense, "EUR")).toBeNull();
});

test("what was written is read back, in every currency", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.constantFrom("EUR", "JPY", "KWD", "USD"),
      (minor, currency) => {
        expect(parseMoney(minorToDecimal(minor, currencyDigits(currency)), currency)).toBe(minor);
      },
    ),
  );
});
