/** A form says what it means, and nothing it does not show is lost. */
import { expect, test } from "vitest";
import { bodyOfProduct, draftOfProduct, unitsOf } from "./product-draft";

test("packs are typed as people say them", () => {
  expect(unitsOf("box 12\nhalf case 1,5\n")).toEqual([
    { name: "box", factor: "12" },
    { name: "half case", factor: "1.5" },
  ]);
  expect(unitsOf("box")).toBeNull();
  expect(unitsOf("box 0")).toBeNull();
});

test("a new product needs a name, a SKU, a price and a tax class", () => {
  const draft = draftOfProduct(null, "tax");
  expect(bodyOfProduct(draft, null)).toBeNull();
  expect(bodyOfProduct({ ...draft, sku: " MUG ", name: "Mug", priceMinor: 500, barcodes: "1\n\n2" }, null)).toEqual({
    sku: "MUG",
    name: "Mug",
    unit: "piece",
    decimals: 0,
    priceMinor: 500,
    taxClassId: "tax",
    hasLots: false,
    barcodes: ["1", "2"],
    units: [],
  });
});
