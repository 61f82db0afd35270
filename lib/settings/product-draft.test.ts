/** A form says what it means, and nothing it does not show is lost. */
import { expect, test } from "vitest";
import { bodyOfProduct, draftOfProduct, unitsOf, variantOf } from "./product-draft";

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
  expect(bodyOfProduct(draft)).toBeNull();
  expect(bodyOfProduct({ ...draft, sku: " MUG ", name: "Mug", priceMinor: 500, barcodes: "1\n\n2" })).toEqual({
    sku: "MUG",
    name: "Mug",
    unit: "piece",
    decimals: 0,
    priceMinor: 500,
    taxClassId: "tax",
    hasLots: false,
    barcodes: ["1", "2"],
    units: [],
    parts: [],
  });
});

test("a variant begins as its product, with a SKU and a name of its own; a bundle's part needs a quantity", () => {
  const parent = { ...draftOfProduct(null, "tax"), id: "shirt", name: "Shirt", sku: "SHIRT", priceMinor: 900 };
  const known = { ...parent, barcodes: ["1"], units: [], parts: [], variants: [], favouritePosition: 3 };
  const variant = variantOf(known as unknown as Parameters<typeof variantOf>[0]);
  expect(variant).toMatchObject({ parentId: "shirt", name: "Shirt", sku: "", barcodes: "", favourite: "" });
  expect(bodyOfProduct({ ...variant, sku: "SHIRT-L" })).toBeNull(); // which one?
  expect(bodyOfProduct({ ...variant, sku: "SHIRT-L", variantName: " L " })).toMatchObject({
    parentId: "shirt",
    variantName: "L",
    priceMinor: 900,
  });
  const part = { productId: "mug", name: "Mug", sku: "MUG", quantity: null as string | null };
  expect(bodyOfProduct({ ...variant, sku: "X", variantName: "L", parts: [part] })).toBeNull();
  expect(bodyOfProduct({ ...variant, sku: "X", variantName: "L", parts: [{ ...part, quantity: "2" }] })).toMatchObject({
    parts: [{ productId: "mug", quantity: "2" }],
  });
});
