import { expect, test } from "vitest";
import type { PickingItem, PickingSession } from "./session";
import { boxesOf, hasCode, isBin, nextBox, nextStop, remaining, scanAmount, stopsOf, walked } from "./walk";

const item = (bin: string, more: Partial<PickingItem> = {}): PickingItem => ({
  id: `${bin}-${more.sku ?? "CUP"}`,
  inventoryId: "i",
  productId: "p",
  bin,
  locationName: "Warehouse",
  sku: "CUP",
  name: "Cup",
  unit: "piece",
  lot: null,
  codes: ["4006381333931"],
  quantityNeeded: "3",
  quantityPicked: "0",
  shortReason: null,
  lastBy: null,
  lastAt: null,
  ...more,
});

test("what lies at one place together is one stop, and the next stop is the first that is not done", () => {
  const stops = stopsOf([item("A-01"), item("A-01", { sku: "POT" }), item("B-02")]);
  expect(stops.map((stop) => [stop.bin, stop.items.length])).toEqual([
    ["A-01", 2],
    ["B-02", 1],
  ]);
  expect(nextStop(stops)?.bin).toBe("A-01");
  const done = stopsOf([item("A-01", { quantityPicked: "3" }), item("A-01", { shortReason: "none" }), item("B-02")]);
  expect(nextStop(done)?.bin).toBe("B-02");
  expect(nextStop(stopsOf([]))).toBeUndefined();
});

test("a scan is the bin's name or one of the article's codes, whatever its case", () => {
  const [stop] = stopsOf([item("A-01")]);
  expect(stop && isBin(stop, "a-01")).toBe(true);
  expect(stop && isBin(stop, "A-02")).toBe(false);
  expect([hasCode(item("A"), "4006381333931"), hasCode(item("A"), "cup"), hasCode(item("A"), "400")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("fractions stay what they are", () => {
  expect(remaining({ quantityNeeded: "11.52", quantityPicked: "0.1" })).toBe("11.42");
  expect(scanAmount({ unit: "gram", quantityNeeded: "11.52", quantityPacked: "0" })).toBe("11.52");
  expect(scanAmount({ unit: "piece", quantityNeeded: "5", quantityPacked: "1" })).toBe("1");
});

test("the box in hand is a full one until it is closed, else the first that wants something", () => {
  const line = (orderId: string, packed: string) => ({
    id: orderId,
    orderId,
    productId: "p",
    sku: "CUP",
    name: "Cup",
    unit: "piece",
    quantityNeeded: "2",
    quantityPacked: packed,
    lastBy: null,
    lastAt: null,
  });
  const order = (id: string, isOpen = true) => ({ id, number: id, status: "packing" as const, isOpen });
  const session = (packed: string[], open: boolean[]): PickingSession => ({
    id: "s",
    status: "packing",
    lastActivityAt: "",
    stale: null,
    startedAt: "",
    startedBy: null,
    items: [],
    progress: packed.map((quantity, n) => line(`o${n}`, quantity)),
    orders: open.map((isOpen, n) => order(`o${n}`, isOpen)),
  });
  expect(nextBox(boxesOf(session(["1", "2"], [true, true])))?.id).toBe("o1");
  expect(nextBox(boxesOf(session(["1", "0"], [true, true])))?.id).toBe("o0");
  expect(nextBox(boxesOf(session(["2", "2"], [false, true])))?.id).toBe("o1");
  expect(nextBox(boxesOf(session(["2", "2"], [false, false])))).toBeUndefined();
});

test("a walk is so far in lines and in units; a weighed line is one unit, one that falls short is done with what was there", () => {
  const items = [
    item("A-01", { quantityPicked: "3" }),
    item("A-02", { quantityPicked: "1", shortReason: "none" }),
    item("B-01", { quantityPicked: "2" }),
    item("B-02", { unit: "gram", quantityNeeded: "500", quantityPicked: "0" }),
    item("B-03", { unit: "gram", quantityNeeded: "11.52", quantityPicked: "11.52" }),
  ];
  expect(walked(items)).toEqual({ lines: 3, linesInAll: 5, units: 7, unitsInAll: 11 });
});
