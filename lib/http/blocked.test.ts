import { expect, test } from "vitest";
import { noteBlocked, takeBlocked } from "./blocked";

test("refusals for want of stock are counted by shop and store, each told once; others are not", () => {
  const floor = { orgId: "a", storeId: "s" };
  noteBlocked("insufficient_stock", floor);
  noteBlocked("insufficient_stock", floor);
  noteBlocked("out_of_stock", { orgId: "a", storeId: null });
  noteBlocked("payment_mismatch", floor);
  noteBlocked("insufficient_stock", undefined);
  expect(takeBlocked()).toEqual([
    { orgId: "a", storeId: "s", times: 2 },
    { orgId: "a", storeId: null, times: 1 },
  ]);
  expect(takeBlocked()).toEqual([]);
});
