import { expect, test } from "vitest";
import { z } from "zod";
import { countedQuantity, delta, moneyMinor, quantity, signed, text } from "./fields";
import { judgeForm } from "./form";
import { LossyNumber } from "./json";

const judged = (schema: z.ZodType, value: unknown) => {
  try {
    const { value: kept, meaningless } = judgeForm(z.strictObject({ v: schema }), { v: value });
    return meaningless ? meaningless.code : (kept as { v: unknown }).v;
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};

test.each([
  [1, "1"],
  [11.52, "11.52"],
  ["11.5200", "11.52"],
  ["007", "7"],
  ["0.0001", "0.0001"],
  [9999999999.9999, "9999999999.9999"],
])("a quantity of %s is %s", (given, kept) => {
  expect(judged(quantity, given)).toBe(kept);
});

test.each([
  0,
  -1,
  -0,
  "0",
  "0.0000",
  "-1",
  "NaN",
  "Infinity",
  "-infinity",
  "1e5",
  0.00001,
  "1.00001",
  1e21,
  12345678901,
  new LossyNumber("1e309"),
  new LossyNumber("9007199254740993"),
])("a quantity of %s means nothing", (given) => {
  expect(judged(quantity, given)).toBe("invalid_quantity");
});

test.each([null, true, [], {}, "", "two", " 1", "1 ", "0x10", "1,5", "١"])("%j is no quantity by its form", (given) => {
  expect(judged(quantity, given)).toBe("malformed");
});

test("a missing quantity is a matter of form", () => {
  expect(() => judgeForm(z.strictObject({ v: quantity }), {})).toThrow(/v:/);
});

test("a delta has a sign, a count may be nothing", () => {
  expect([judged(delta, -2.5), judged(delta, "-0"), judged(delta, 3)]).toEqual(["-2.5", "invalid_quantity", "3"]);
  expect([judged(countedQuantity, 0), judged(countedQuantity, -1), judged(countedQuantity, "4.50")]).toEqual([
    "0",
    "invalid_quantity",
    "4.5",
  ]);
});

test("money is a whole number of minor units and nothing else", () => {
  expect(judged(moneyMinor, 490)).toBe(490);
  for (const given of [4.9, -1, "490", new LossyNumber("9007199254740993"), 1e15, null])
    expect(judged(moneyMinor, given)).toBe("malformed");
});

test("texts end somewhere and can be stored", () => {
  expect(judged(text(5), " tea ")).toBe("tea");
  for (const given of ["", "   ", "longer", "a\0b", "\ud800"]) expect(judged(text(5), given)).toBe("malformed");
});

test("a signature is a PIN or an id, not both", () => {
  expect(judged(signed, { pin: "3333" })).toEqual({ pin: "3333" });
  expect(judged(signed, { pin: "3333", role: "owner" })).toBe("unknown_member");
  expect(judged(signed, { pin: "33" })).toBe("malformed");
});
