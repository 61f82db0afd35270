/** Samples written by us after the heads that the three systems document; what a line cannot give, it says. */
import { expect, test } from "vitest";
import { listKind, readCsv } from "../read-csv";
import { moneyIn } from "./source";

const SQUARE = `Token,Item Name,Customer-facing Name,Variation Name,SKU,Description,Categories,Reporting Category,GTIN,Price,Default Unit Cost,Default Vendor Name,Unit and Precision,Current Quantity Main
TOK1,Mug,,Regular,MUG-1,,Ware,Ware,4006381333931,7.50,2.10,Nordlicht,,12
TOK2,Tea,,Assam,,,"Tea, Loose",,,"1,234.50",,,Kilogram (0.001),3.5
TOK3,Gift wrap,,Regular,WRAP,,,,,variable,,,,
`;
const SHOPIFY = `Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Variant Barcode,Cost per item,Image Src
big-mug,Big mug,<p>Holds half a litre.</p>,Nordlicht,Ware,,Colour,Blue,Size,L,BM-B,7.50,'4006381333931,2.10,https://pictures.example/1.png
big-mug,,,,,,,Red,,L,BM-R,7.50,,,
big-mug,,,,,,,,,,,,,,https://pictures.example/2.png
tin,Tea tin,,,,,Title,Default Title,,,,4,,,
`;
const SHOPIFY_NEW = `Title,URL handle,Description,Vendor,Type,Option1 name,Option1 value,SKU,Barcode,Price,Cost per item
Big mug,big-mug,,Nordlicht,Ware,Colour,Blue,BM-B,,7.50,2.10
`;
const LOYVERSE = `Handle,SKU,Name,Category,Sold by weight,Option 1 name,Option 1 value,Cost,Barcode,SKU of included item,Quantity of included item,Supplier,Track stock,Available for sale [Main],Price [Main],In stock [Main],Low stock [Main],"Tax - ""VAT"" (19%)"
mug,10001,Mug,Ware,N,Colour,Blue,2.10,,,,Nordlicht,Y,Y,7.50,12,3,Y
mug,10002,,,,,Red,2.10,,,,,Y,Y,8.00,4,,Y
apples,10003,Apples,Fruit,Y,,,1.00,,,,,Y,Y,2.99,20,5,Y
basket,10004,Gift basket,,N,,,,,10001,1,,N,Y,25.00,,,Y
basket,,,,,,,,,10003,0.5,,,,,,,
`;

test("Square: variations with and without a SKU, weights, and a price that is none says so", () => {
  expect(listKind(SQUARE)).toBe("square");
  expect(readCsv("products", SQUARE)).toMatchObject([
    { line: 2, sku: "MUG-1", name: "Mug", priceMinor: 750, costMinor: 210, category: "Ware", barcode: "4006381333931" },
    {
      line: 3,
      sku: "TEA-ASSAM",
      name: "Tea, Assam",
      priceMinor: 123_450,
      category: "Tea",
      unit: "kilogram",
      decimals: 3,
    },
    {
      line: 4,
      sku: "WRAP",
      problem: "priceMinor «variable» is no whole number of minor units",
      what: { code: "not_amount", field: "priceMinor", said: "variable" },
    },
  ]);
});

test("Shopify: variants below their product, pictures passed over, both spellings of the heads", () => {
  expect(listKind(SHOPIFY)).toBe("shopify");
  expect(readCsv("products", SHOPIFY)).toEqual([
    {
      line: 2,
      sku: "BM-B",
      name: "Big mug, Blue, L",
      priceMinor: 750,
      costMinor: 210,
      category: "Ware",
      supplier: "Nordlicht",
      barcode: "4006381333931",
    },
    { line: 3, sku: "BM-R", name: "Big mug, Red, L", priceMinor: 750, category: "Ware", supplier: "Nordlicht" },
    { line: 5, sku: "TIN", name: "Tea tin", priceMinor: 400 },
  ]);
  expect(readCsv("products", SHOPIFY_NEW)).toMatchObject([{ sku: "BM-B", name: "Big mug, Blue", priceMinor: 750 }]);
});

test("Loyverse: variants, weights, the first store's price, and no line for a basket's parts", () => {
  expect(listKind(LOYVERSE)).toBe("loyverse");
  expect(readCsv("products", LOYVERSE)).toMatchObject([
    { line: 2, sku: "10001", name: "Mug, Blue", priceMinor: 750, reorderPoint: "3", category: "Ware" },
    { line: 3, sku: "10002", name: "Mug, Red", priceMinor: 800 },
    { line: 4, sku: "10003", name: "Apples", priceMinor: 299, unit: "kilogram", decimals: 3 },
    { line: 5, sku: "10004", name: "Gift basket", priceMinor: 2500 },
  ]);
});

test("a list of our own stays our own, and a chosen tax class is given to lines that name none", () => {
  expect(listKind("sku,name,price\nMUG,Mug,500\n")).toBe("own");
  expect(readCsv("products", SHOPIFY_NEW, { taxClass: "Reduced" })).toMatchObject([{ taxClass: "Reduced" }]);
  expect(readCsv("products", "sku,name,price,tax class\nMUG,Mug,500,Full\n", { taxClass: "Reduced" })).toMatchObject([
    { taxClass: "Full" },
  ]);
});

test("amounts are read as people write them, in currencies with and without decimals", () => {
  const [euro, yen] = [moneyIn(2), moneyIn(0)];
  for (const [text, minor] of [
    ["12.50", "1250"],
    ["12,5", "1250"],
    ["$1,234.50", "123450"],
    ["1.234,50 €", "123450"],
    ["1,234", "123400"],
    ["0.05", "5"],
    ["7", "700"],
    ["1.005", "100500"],
  ])
    expect(euro(text), text).toBe(minor);
  expect(yen("980")).toBe("980");
  expect(yen("980.00")).toBe("980");
  expect(yen("9.5")).toBe("9.5");
  expect(euro("variable")).toBe("variable");
});
