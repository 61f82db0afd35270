import { expect, test } from "vitest";
import type { Intent } from "./journal";
import { judge } from "./judge";
import type { Snapshot } from "./snapshot";

const lines = [{ inventoryId: "row", quantity: "2" }];
const sold = (key: string, number = `T1-${key}`): Intent => ({
  key,
  till: "Till 1",
  body: { lines, payments: [] },
  unanswered: 0,
  outcome: { kind: "sold", sale: { id: `sale of ${key}`, number, total: 1800, lines }, replayed: false },
  sales: new Set([`sale of ${key}`]),
});
const refused = (key: string): Intent => ({
  ...sold(key),
  sales: new Set(),
  outcome: { kind: "refused", status: 409, code: "insufficient_stock" },
});
const moment = (more: Partial<Snapshot> = {}): Snapshot => ({
  sales: new Map([["a", { id: "sale of a", number: "T1-a", total: 1800, lines }]]),
  keys: new Set(["a"]),
  series: [{ prefix: "T1", count: 1, first: 41, last: 41 }],
  keyless: [],
  levels: new Map([["row", "8"]]),
  moneyIn: 1800,
  violations: [],
  drift: [],
  ...more,
});
const opening = new Map([["row", "10"]]);
const rules = (intents: Intent[], snapshot: Snapshot) => [
  ...new Set(judge(intents, snapshot, opening).map(({ rule }) => rule)),
];

test("what was acknowledged is there, and nothing else: no verdict", () => {
  expect(judge([sold("a"), refused("b")], moment(), opening)).toEqual([]);
});

test.each([
  ["an acknowledged sale is there", [sold("a")], moment({ sales: new Map() })],
  [
    "an acknowledged sale has the lines, total and number that were acknowledged",
    [sold("a")],
    moment({ sales: new Map([["a", { id: "sale of a", number: "T1-a", total: 1700, lines }]]) }),
  ],
  ["a refused sale leaves no key", [sold("a"), refused("b")], moment({ keys: new Set(["a", "b"]) })],
  [
    "one number, one sale",
    [sold("a"), sold("b", "T1-a")],
    moment({
      sales: new Map(["a", "b"].map((key) => [key, { id: `sale of ${key}`, number: "T1-a", total: 1800, lines }])),
      levels: new Map([["row", "6"]]),
      moneyIn: 3600,
    }),
  ],
  ["receipt numbers are gapless", [sold("a")], moment({ series: [{ prefix: "T1", count: 1, first: 41, last: 42 }] })],
  ["one key, one sale", [{ ...sold("a"), sales: new Set(["one", "two"]) }], moment()],
  ["a refused sale leaves nothing", [refused("a")], moment({ levels: new Map([["row", "10"]]), moneyIn: 0 })],
  ["there is no sale nobody attempted", [sold("a")], moment({ keyless: ["stray"] })],
  ["what came in, minus what was sold, is what is there", [sold("a")], moment({ levels: new Map([["row", "7"]]) })],
  ["the money taken is the money of the acknowledged sales", [sold("a")], moment({ moneyIn: 3600 })],
  [
    "every unanswered call is resolved with its key",
    [sold("a"), { ...refused("b"), outcome: undefined } as unknown as Intent],
    moment(),
  ],
  ["verify_ledger is empty", [sold("a")], moment({ violations: [{ invariant: 2 }] })],
])("%s", (rule, intents, snapshot) => {
  expect(rules(intents, snapshot)).toEqual([rule]);
});
