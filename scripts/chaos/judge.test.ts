import { expect, test } from "vitest";
import type { Intent } from "./journal";
import { judge } from "./judge";
import type { Snapshot } from "./snapshot";

const lines = [{ inventoryId: "row", quantity: "2" }];
const sold = (key: string): Intent => ({
  key,
  till: "Till 1",
  body: { lines, payments: [] },
  unanswered: 0,
  outcome: { kind: "sold", sale: { id: `sale of ${key}`, number: "T1-1", total: 1800, lines }, replayed: false },
  sales: new Set([`sale of ${key}`]),
});
const refused = (key: string): Intent => ({
  ...sold(key),
  sales: new Set(),
  outcome: { kind: "refused", status: 409, code: "insufficient_stock" },
});
const moment = (more: Partial<Snapshot> = {}): Snapshot => ({
  sales: new Map([["a", { id: "sale of a", total: 1800, lines }]]),
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
    "an acknowledged sale has the lines and total that were acknowledged",
    [sold("a")],
    moment({ sales: new Map([["a", { id: "sale of a", total: 1700, lines }]]) }),
  ],
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
