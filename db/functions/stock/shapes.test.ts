/**
 * The shapes in which stock goes wrong, each tried on every path that moves or promises stock:
 *   many at once (a read that is written back, a twin row, a running balance that a late entry corrupts): the sum is exact
 *   one key many times at once (a timeout and its retry): one effect
 *   more than there is (a check in another transaction, an undo that fails, a clamp at zero): refused, and not a row has changed
 *   no quantity at all (NaN, minus, part of a piece): refused, and not a row has changed
 * What has a shape of its own is tried beside its own path: lines of one item (checkout), counts (count), lists (imports), locks in one
 * order (lock-order), cards, credit and points (accounts), numbers (shifts), paid without stock (stripe), holds (orders).
 */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { orderDesk } from "../../testing/order-desk";
import { patiently } from "../../testing/patiently";
import { type Refused, refusal } from "../../testing/refused";
import { sqlOne } from "../../testing/sql";
import { call, sign } from "../../testing/stock-room";

const START = 100;
const MANY = 12;

interface Path {
  name: string;
  /** What one act of one piece changes: on the shelf, and among what is promised. */
  moves: number;
  promises?: number;
  /** Whether it asks for goods, so that too many can be asked for. */
  takes: boolean;
  /** What must be there before each act; answers what the act names. */
  before?: (shop: Shop) => Promise<string>;
  act: (shop: Shop, quantity: string, key: string, named: string) => Promise<unknown>;
}

const mug = (shop: Shop) => shop.product("mug").inventoryId;
/** At the door's own function, patient with a lock that is busy. */
const door = (shop: Shop, fn: string, request: Record<string, unknown>) =>
  patiently(() => call(shop, "manager", fn, { p_request: { path: {}, ...request } }));
const signed = async (shop: Shop, fn: string, act: string, body: object, key: string) =>
  door(shop, fn, { body, key, signatureId: await sign(shop, "manager", act, body) });
const placed = async (shop: Shop, quantity = "1") => {
  const body = { shippingMethod: "pickup", lines: [{ sku: "MUG", quantity }] };
  const { body: made } = (await door(shop, "place_order", { body, key: randomUUID() })) as {
    body: { order: { id: string } };
  };
  return made.order.id;
};
const saleOf = async (shop: Shop) => {
  const sold = await shop.sell("mug", 1);
  return `${sold.id} ${sold.lines[0]?.id ?? ""}`;
};

const paths: Path[] = [
  {
    name: "sale",
    moves: -1,
    takes: true,
    act: (shop, quantity, key) => shop.sell("mug", quantity, { key }),
  },
  {
    name: "return",
    moves: 1,
    takes: true,
    before: saleOf,
    act: (shop, quantity, key, named) => {
      const [id, lineId] = named.split(" ");
      const body = { lines: [{ lineId, quantity, restock: true }], reason: "unwanted" };
      return door(shop, "post_refund", { path: { id }, body, key });
    },
  },
  {
    name: "receive",
    moves: 1,
    takes: false,
    act: (shop, quantity, key) =>
      door(shop, "receive_stock", { body: { inventoryId: mug(shop), quantity, reason: "delivery" }, key }),
  },
  {
    name: "consume",
    moves: -1,
    takes: true,
    act: (shop, quantity, key) =>
      door(shop, "consume_stock", { body: { inventoryId: mug(shop), quantity, reason: "job" }, key }),
  },
  {
    name: "write off",
    moves: -1,
    takes: true,
    act: (shop, quantity, key) =>
      signed(
        shop,
        "write_off_stock",
        "POST /api/stock/write-off",
        { inventoryId: mug(shop), quantity, reason: "broken" },
        key,
      ),
  },
  {
    name: "adjust",
    moves: -1,
    takes: true,
    act: (shop, quantity, key) =>
      signed(
        shop,
        "correct_stock",
        "POST /api/stock/adjust",
        {
          inventoryId: mug(shop),
          delta: quantity === "NaN" ? quantity : `-${quantity}`,
          reason: "gone",
        },
        key,
      ),
  },
  {
    name: "transfer",
    moves: -1,
    takes: true,
    act: (shop, quantity, key) =>
      door(shop, "transfer_stock", {
        body: { fromInventoryId: mug(shop), toLocationId: shop.places.backroom, quantity },
        key,
      }),
  },
  {
    name: "import that adds",
    moves: 1,
    takes: false,
    act: (shop, quantity, key) =>
      patiently(() =>
        call(shop, "manager", "import_stock", {
          p_request: { body: { mode: "add", dryRun: false }, key },
          p_rows: [{ line: 2, sku: "MUG", location: "Floor", quantity }],
        }),
      ),
  },
  {
    name: "reserve",
    moves: 0,
    promises: 1,
    takes: true,
    act: (shop, quantity, key) =>
      door(shop, "place_order", { body: { shippingMethod: "pickup", lines: [{ sku: "MUG", quantity }] }, key }),
  },
];
/** Acts of a whole: they name what was done before, and carry no quantity that could be wrong. */
const wholes: Path[] = [
  {
    name: "ship",
    moves: -1,
    takes: false,
    before: (shop) => placed(shop),
    act: (shop, _quantity, key, id) => door(shop, "send_order", { path: { id }, body: {}, key }),
  },
  {
    name: "release",
    moves: 0,
    takes: false,
    before: (shop) => placed(shop),
    act: (shop, _quantity, key, id) => door(shop, "cancel_order", { path: { id }, body: { reason: "no" }, key }),
  },
  {
    name: "reverse",
    moves: 1,
    takes: false,
    before: async (shop) => {
      const request = { body: { inventoryId: mug(shop), quantity: "1", reason: "job" }, key: randomUUID() };
      const { body } = (await door(shop, "consume_stock", request)) as { body: { movements: { id: string }[] } };
      return body.movements[0]?.id ?? "";
    },
    act: (shop, _quantity, key, id) =>
      door(shop, "reverse_movement", { path: { id }, body: { reason: "mistake" }, key }),
  },
];

async function shopFor(): Promise<Shop> {
  const shop = await given({ mug: START });
  await orderDesk(shop);
  return shop;
}
const levelOf = async (shop: Shop) => {
  const { quantity, reserved } = await shop.level("mug");
  return { quantity: Number(quantity), reserved: Number(reserved) };
};
/** Everything an act could leave behind, as one text. */
const everything = (shop: Shop) =>
  sqlOne(
    `select (select count(*) from public.inventory_transactions where org_id = $1)::int as movements,
            (select count(*) from public.reservations where org_id = $1)::int as reservations,
            (select count(*) from public.idempotency where org_id = $1)::int as keys,
            (select count(*) from public.sales where org_id = $1)::int as sales,
            (select count(*) from public.refunds where org_id = $1)::int as refunds,
            (select count(*) from public.receipts where org_id = $1)::int as receipts,
            (select count(*) from public.outbox where org_id = $1)::int as events`,
    [shop.org],
  );

for (const path of [...paths, ...wholes]) {
  const { name, moves, promises = 0, before = async () => "", act } = path;

  test(`${name}: twelve at once are twelve, to the piece`, async () => {
    const shop = await shopFor();
    const named: string[] = [];
    for (let n = 0; n < MANY; n += 1) named.push(await before(shop));
    const start = await levelOf(shop);
    await Promise.all(named.map((one) => act(shop, "1", randomUUID(), one)));
    const end = await levelOf(shop);
    expect(end.quantity - start.quantity).toBe(MANY * moves);
    const let_go = ["ship", "release"].includes(name) ? -MANY : MANY * promises;
    expect(end.reserved - start.reserved).toBe(let_go);
    expect(await shop.violations()).toEqual([]);
  });

  test(`${name}: one key six times at once is one`, async () => {
    const shop = await shopFor();
    const named = await before(shop);
    const start = await levelOf(shop);
    const key = randomUUID();
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => act(shop, "1", key, named)));
    // a signature is for one use, so of signed acts the repeats may be told so; nobody is told anything else
    const lost = answers.flatMap((one) => (one.status === "rejected" ? [one.reason as Refused] : []));
    expect(lost.filter((one) => !["signature_invalid", "busy"].includes(one.code)).map(String)).toEqual([]);
    expect(answers.some((one) => one.status === "fulfilled")).toBe(true);
    expect((await levelOf(shop)).quantity - start.quantity).toBe(moves);
    expect(await shop.violations()).toEqual([]);
  });
}

for (const { name, before = async () => "", act } of paths) {
  // an adjustment goes both ways: to it, minus one is a quantity
  const wrong = ["NaN", "0", "1.5", "0.00001", ...(name === "adjust" ? [] : ["-1"])];

  test(`${name}: what is no quantity is refused and leaves nothing`, async () => {
    const shop = await shopFor();
    const named = await before(shop);
    const [start, rows] = [await levelOf(shop), await everything(shop)];
    for (const quantity of wrong) {
      const { status } = await refusal(act(shop, quantity, randomUUID(), named));
      expect([quantity, status >= 400 && status < 500]).toEqual([quantity, true]);
    }
    expect(await levelOf(shop)).toEqual(start);
    expect(await everything(shop)).toEqual(rows);
  });
}

for (const { name, before = async () => "", act } of paths.filter((path) => path.takes))
  test(`${name}: more than there is is refused, not clamped, and leaves nothing`, async () => {
    const shop = await shopFor();
    const named = await before(shop);
    const [start, rows] = [await levelOf(shop), await everything(shop)];
    const { status } = await refusal(act(shop, String(START + 1), randomUUID(), named));
    expect(status).toBe(409);
    expect(await levelOf(shop)).toEqual(start);
    expect(await everything(shop)).toEqual(rows);
    expect(await shop.violations()).toEqual([]);
  });
