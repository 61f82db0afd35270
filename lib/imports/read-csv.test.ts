/** A list from any spreadsheet is read; a bad line says which and why. */
import { expect, test } from "vitest";
import { readCsv, UnreadableCsv } from "./read-csv";

test("heads, separators and marks of spreadsheets are understood", () => {
  expect(readCsv("products", "\uFEFFSKU;Name;Price (minor)\nMUG;Mug;500\n")).toEqual([
    { line: 2, sku: "MUG", name: "Mug", priceMinor: 500 },
  ]);
  expect(readCsv("stock", 'sku,place,on hand\nTEA,Till floor,"1,5"\n')).toEqual([
    { line: 2, sku: "TEA", location: "Till floor", quantity: "1.5" },
  ]);
});

test("a bad line names itself and leaves the others alone", () => {
  const rows = readCsv("stock", "sku,location,quantity\nA,Floor,1\nB,Floor,-1\nC,Floor,1e5\n,Floor,1\n");
  expect(rows.map((row) => [row.line, row.problem])).toEqual([
    [2, undefined],
    [3, "quantity «-1» is no quantity"],
    [4, "quantity «1e5» is no quantity"],
    [5, "sku is missing"],
  ]);
});

test("a row whose cell holds several lines is called by the one it begins on, and those after it by their own", () => {
  const rows = readCsv("products", 'sku,name,price\r\nA,"Mug\r\nof two lines",1\r\n\r\nB,,1\r\nC,"x\r\n\r\ny",?\r\n');
  expect(rows.map(({ line, sku }) => [line, sku])).toEqual([
    [2, "A"],
    [5, "B"],
    [6, "C"],
  ]);
});

test("our own export's guard against formulas is taken off again", () => {
  expect(readCsv("products", "sku,name,price\nX,'=cmd,1\n")).toMatchObject([{ name: "=cmd" }]);
});

test("what is no table is said to be none", () => {
  expect(() => readCsv("stock", 'sku,location\n"A,B')).toThrow(UnreadableCsv);
});
