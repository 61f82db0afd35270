/** What a form says is what the door hears, and what must be signed is known before it is sent. */
import { expect, test } from "vitest";
import { bodyOf, emptyDraft, mustSign } from "./moves";

const draft = { ...emptyDraft, inventoryId: "i", quantity: "2" };

test("nothing is sent while something is missing", () => {
  expect(bodyOf("consume", "p", draft)).toBeNull();
  expect(bodyOf("transfer", "p", draft)).toBeNull();
  expect(bodyOf("receive", "p", { ...emptyDraft, quantity: "2" })).toBeNull();
  expect(bodyOf("consume", "p", { ...draft, quantity: "0", reason: "job" })).toBeNull();
});

test("each way says what its door knows, and nothing empty", () => {
  expect(bodyOf("receive", "p", draft)).toEqual({ inventoryId: "i", quantity: "2" });
  expect(bodyOf("receive", "p", { ...emptyDraft, locationId: "l", quantity: "2", lotCode: " A " })).toEqual({
    productId: "p",
    locationId: "l",
    lotCode: "A",
    quantity: "2",
  });
  expect(bodyOf("adjust", "p", { ...draft, reason: "miscount" })).toEqual({
    inventoryId: "i",
    delta: "-2",
    reason: "miscount",
  });
  expect(bodyOf("adjust", "p", { ...draft, reason: "found", isTaking: false })).toEqual({
    inventoryId: "i",
    delta: "2",
    reason: "found",
  });
  expect(bodyOf("transfer", "p", { ...draft, toLocationId: "b" })).toEqual({
    fromInventoryId: "i",
    toLocationId: "b",
    quantity: "2",
  });
});

test("a write-off is always signed, an adjustment above the threshold", () => {
  expect(mustSign("write-off", "1", "10")).toBe(true);
  expect(mustSign("adjust", "10", "10")).toBe(false);
  expect(mustSign("adjust", "10.5", "10")).toBe(true);
  expect(mustSign("adjust", "0.1", "0")).toBe(true);
  expect(mustSign("receive", "99", "0")).toBe(false);
});
