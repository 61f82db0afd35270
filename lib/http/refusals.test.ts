/** Refusals are read by people: whatever the facts, there is a sentence, and it holds the numbers. */
import { expect, test } from "vitest";
import { type RefusalCode, refusals, sentenceFor } from "./refusals";

test("every refusal makes a sentence of whatever facts it is given", () => {
  for (const code of Object.keys(refusals) as RefusalCode[]) {
    for (const facts of [{}, { short: [null, 5, {}] }, { short: "no list", problems: 7 }])
      expect(sentenceFor(code, facts)).toMatch(/[.!]$/);
  }
});

test("a sentence holds the numbers", () => {
  const short = [
    { sku: "MUG", requested: "2", available: "1", leased: "1" },
    { sku: "TEA", requested: "0.5", available: "0" },
  ];
  expect(sentenceFor("insufficient_stock", { short })).toBe(
    "Not enough stock. MUG: 2 wanted, 1 left (1 leased to tills); TEA: 0.5 wanted, 0 left.",
  );
  expect(sentenceFor("payment_mismatch", { total: 490, paid: 400 })).toBe(
    "The total is 490, paid are 400 (minor units).",
  );
});
