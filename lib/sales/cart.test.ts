import { expect, test } from "vitest";
import { addGood, newCart, priceOf, removeLine, setLine, stepLine, wantedOf } from "./cart";
import { needsApproval, toBody } from "./cart-body";
import { type Good, toGood } from "./goods";
import { putBack } from "./put-back";

const good = (id: string, price = 500): Good =>
  toGood([
    id,
    `p-${id}`,
    id.toUpperCase(),
    id,
    "piece",
    0,
    price,
    "vat",
    null,
    null,
    [],
    "3",
    "3",
    1,
    null,
    null,
    null,
    null,
  ]);
const taxes = new Map([["vat", { included: true, rates: [{ name: "VAT", percent: "19" }] }]]);
const cashier = {
  may: { refund: "signed", price_override: "signed", discount_over_limit: "signed" },
  limits: { discountPercent: "10", foundQuantity: "5" },
};

test("the same mug twice is one line of two; with a note it stands alone", () => {
  let cart = addGood(addGood(newCart(), good("mug")), good("mug"));
  expect(cart.lines).toMatchObject([{ quantity: "2" }]);
  cart = addGood(setLine(cart, cart.lines[0]!.id, { note: "gift" }), good("mug"));
  expect(cart.lines).toHaveLength(2);
  expect(wantedOf(cart).get("mug")).toBe("3");
});

test("one less than one takes the line away", () => {
  const cart = addGood(newCart(), good("mug"));
  expect(stepLine(cart, cart.lines[0]!.id, -1)).toMatchObject({ lines: [], takenOff: [{ quantity: "1" }] });
  expect(removeLine(cart, "unknown").lines).toHaveLength(1);
});

test("a price is sent only where it is not the catalogue's", () => {
  const cart = addGood(addGood(newCart(), good("mug")), good("pot"), "1", 450);
  expect(toBody(cart, []).lines).toEqual([
    { inventoryId: "mug", quantity: "1" },
    { inventoryId: "pot", quantity: "1", unitPrice: 450 },
  ]);
});

test("a cashier asks for what is over the limit, a supervisor does not", () => {
  const cart = addGood(newCart(), good("mug"));
  const ask = (off: number, who: Parameters<typeof needsApproval>[2]) => {
    const discounted = { ...cart, discount: { percent: off, reason: "regular" } };
    return needsApproval(discounted, priceOf(discounted, taxes), who);
  };
  expect(ask(10, cashier)).toBeNull();
  expect(ask(11, cashier)).toBe("discount_over_limit");
  expect(ask(50, { ...cashier, may: { discount_over_limit: "own" } })).toBeNull();
  expect(needsApproval(addGood(newCart(), good("mug"), "1", 1), priceOf(cart, taxes), cashier)).toBe("price_override");
});

test("what was taken off travels with the sale, unless it was put back", () => {
  const full = addGood(addGood(newCart(), good("mug"), "2"), good("pot"));
  const cart = removeLine(full, full.lines[0]!.id);
  expect(toBody(cart, []).takenOff).toEqual([{ inventoryId: "mug", quantity: "2" }]);
  expect(toBody(putBack(cart, full, cart)!, []).takenOff).toBeUndefined();
});
