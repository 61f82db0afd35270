/** Codes are unguessable without the pepper, the same for the same request, and forgiving about dashes and case. */
import { expect, test } from "vitest";
import { giftCardCodeFrom, giftCardCodeHash, printedCode } from "./gift-card-code";

test("the same request gives the same code, another key, org or pepper another", () => {
  const code = giftCardCodeFrom("k1", "o1", "pepper");
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(giftCardCodeFrom("K1", "o1", "pepper")).toBe(code);
  const others = [
    giftCardCodeFrom("k2", "o1", "pepper"),
    giftCardCodeFrom("k1", "o2", "pepper"),
    giftCardCodeFrom("k1", "o1", "salt"),
  ];
  expect(new Set([code, ...others]).size).toBe(4);
});

test("a code is found however it was typed", () => {
  const code = giftCardCodeFrom("k1", "o1", "pepper");
  expect(printedCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(giftCardCodeHash(printedCode(code).toLowerCase())).toBe(giftCardCodeHash(code));
});
