import { expect, test } from "vitest";
import { wantedOf } from "./cart";
import { toBody } from "./cart-body";
import { type Good, makeShelf } from "./goods";
import { type Recalled, toCart } from "./recalled-cart";

const shirt = { id: "i1", sku: "SHIRT-M", name: "Shirt", variant: "M", price: 1900, unit: "piece", decimals: 0 };
const shelf = makeShelf([{ ...shirt, barcodes: [] as readonly string[] } as Good]);
const recalled = (quantity: string): Recalled => ({
  id: "c1",
  note: "red hat",
  discount: null,
  customer: null,
  lines: [
    {
      inventoryId: "i1",
      quantity,
      name: "Shirt",
      sku: "SHIRT-M",
      priceBefore: 1900,
      priceNow: 1900,
      available: "2",
      isActive: true,
    },
  ],
});

test("a variant that was parked comes back as that variant, and says in its unit what is short", () => {
  const { cart, changes } = toCart(recalled("3"), shelf);
  expect(cart.lines.map((line) => line.name)).toEqual(["Shirt, M"]);
  expect(cart.note).toBe("red hat");
  expect(changes).toEqual([{ kind: "short", name: "Shirt, M", left: "2", wanted: "3", unit: "piece" }]);
});

test("what was taken off before it was parked is told when it is paid; a copy kept by an older till tells none", () => {
  const takenOff = [{ inventoryId: "i2", quantity: "2" }];
  expect(toBody(toCart({ ...recalled("1"), takenOff }, shelf).cart, []).takenOff).toEqual(takenOff);
  expect(toBody(toCart(recalled("1"), shelf).cart, []).takenOff).toBeUndefined();
});

test("what two open sales hold of the same goods is told together", () => {
  const open = [toCart(recalled("1"), shelf).cart, toCart(recalled("2"), shelf).cart];
  expect([...wantedOf({ lines: open.flatMap((cart) => cart.lines) })]).toEqual([["i1", "3"]]);
});
