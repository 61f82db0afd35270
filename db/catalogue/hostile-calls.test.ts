/**
 * Every function of the API, called directly and handed everything a caller can make up: each answer is a refusal or
 * a result, never a fault of ours, and no book is out of balance afterwards. (hostile.test.ts does it at the doors.)
 */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { given, type Shop } from "../testing/given";
import { type StaffRole } from "../testing/given-rows";
import { call, fewAtOnce, rawNumber } from "./at-the-api";
import { argumentsAbout, type Callable, callables } from "./callables";

/** What numbers and texts can be made to look like. */
const BAD_VALUES: unknown[] = [
  0,
  -1,
  -0,
  rawNumber("1e309"),
  "NaN",
  "Infinity",
  "-Infinity",
  "1e5",
  0.00001,
  1.5,
  rawNumber("9007199254740993"),
  "",
  " ",
  null,
  true,
  [],
  {},
  "x".repeat(5000),
  "<script>",
  "'; drop table sales; --",
  "\ud83d\udc80",
];
/** What a body can be made to be. */
const BAD_BODIES: unknown[] = [
  null,
  0,
  "",
  "x",
  [],
  [[]],
  [null],
  {},
  { lines: 5 },
  { lines: [] },
  { lines: [{}] },
  { lines: [null], payments: [] },
  { lines: [{ inventoryId: "x", quantity: "1" }], payments: [{}] },
];
const MEMBERS = [
  "quantity",
  "delta",
  "amount",
  "counted",
  "inventoryId",
  "productId",
  "locationId",
  "reason",
  "name",
  "lines",
  "payments",
];

let shop: Shop;
let functions: Callable[];

beforeAll(async () => {
  [shop, functions] = await Promise.all([given({ mug: 9 }), callables()]);
});

/** One argument after the other made bad, the rest left as they should be. */
function* spoiled(callable: Callable): Generator<Record<string, unknown>> {
  const good = argumentsAbout(callable, shop);
  for (const { name, type } of callable.args) {
    const isJson = type === "jsonb" || type === "json";
    for (const bad of isJson ? BAD_BODIES : BAD_VALUES) yield { ...good, [name]: bad };
    if (isJson) yield* spoiledMembers(good, name);
  }
}

function* spoiledMembers(good: Record<string, unknown>, name: string): Generator<Record<string, unknown>> {
  const request = good[name] as Record<string, unknown>;
  const body = (request["body"] ?? request) as Record<string, unknown>;
  const wrap = (changed: Record<string, unknown>): unknown =>
    request["body"] === undefined ? changed : { ...request, body: changed, key: randomUUID() };
  for (const member of MEMBERS)
    for (const bad of BAD_VALUES) yield { ...good, [name]: wrap({ ...body, [member]: bad }) };
  for (const bad of BAD_BODIES) yield { ...good, [name]: wrap(bad as Record<string, unknown>) };
}

const PER_FUNCTION = process.env["STOCKPROOF_SOAK"] === "1" ? Number.POSITIVE_INFINITY : 14;

/** A lock or a statement waited too long: the doors answer these with `busy`. */
const isBusy = (text: string): boolean => /"(busy|55P03|40P01|57014|SUP)"/.test(text);

/** Every nth of them, so that each kind of badness is among those tried. */
function sample<T>(all: T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

test.each<StaffRole>(["owner", "cashier"])(
  "nothing that the %s can send is a fault of ours",
  async (role) => {
    const token = await shop.token(role);
    const faults: string[] = [];
    const statuses = new Set<number>();
    const calls = functions.flatMap((callable) =>
      sample([...spoiled(callable)], PER_FUNCTION).map((args) => ({ callable, args })),
    );
    await fewAtOnce(calls, async ({ callable, args }) => {
      const { status, text } = await call(callable.name, args, token);
      statuses.add(status);
      const sent = `${callable.name}(${JSON.stringify(args).slice(0, 300)})`;
      if (status >= 500 && !isBusy(text)) faults.push(`${sent}: ${status} ${text.slice(0, 200)}`);
    });
    expect(faults.length, faults.slice(0, 40).join("\n")).toBe(0);
    expect([...statuses], "the calls reach the functions' own rules").toEqual(expect.arrayContaining([400, 403, 404]));
    expect(await shop.violations()).toEqual([]);
  },
  240_000,
);
