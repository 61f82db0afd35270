/** Counting a shelf while a picker has some of it in the basket: what is off the shelf and still ours is not missing. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { orderDesk, type PickingSession } from "../../testing/order-desk";
import { refusal } from "../../testing/refused";
import { sql, sqlOne } from "../../testing/sql";
import { ask, call, type Moved } from "../../testing/stock-room";
import { tamper } from "../../testing/tamper";

type Shop = Awaited<ReturnType<typeof given>>;
interface Line {
  inventoryId: string;
  asked: string | null;
  expected: string | null;
  offShelf: string | null;
  difference: string | null;
}
interface AskedPlace {
  locationId: string;
  rows: { sku: string; reason: string; askedBy: string | null }[];
}

async function atTheWarehouse() {
  const shop = await given({ cup: { quantity: 20, at: "warehouse" }, bowl: { quantity: 8, at: "warehouse" } });
  return { shop, desk: await orderDesk(shop), cup: shop.product("cup") };
}
const open = async (shop: Shop) =>
  (
    await ask<{ count: { id: string } }>(shop, "supervisor", "open_count", {
      body: { locationId: shop.places.warehouse },
    })
  ).count.id;
const see = (shop: Shop, id: string, name: string, counted: number, countedAt?: string) =>
  ask(shop, "supervisor", "count_line", {
    path: { id },
    body: {
      inventoryId: shop.product(name).inventoryId,
      counted: String(counted),
      ...(countedAt ? { countedAt } : {}),
    },
  });
const post = async (shop: Shop, id: string) =>
  (await ask<Moved>(shop, "supervisor", "post_count", { path: { id }, body: {} })).movements;
const lineOf = async (shop: Shop, id: string, name: string) => {
  const { count } = await call<{ count: { lines: Line[] } }>(shop, "supervisor", "read_count", {
    p_request: { path: { id } },
  });
  return count.lines.find((line) => line.inventoryId === shop.product(name).inventoryId);
};
const asked = async (shop: Shop) =>
  (await call<{ asked: AskedPlace[] }>(shop, "supervisor", "read_counts", { p_request: {} })).asked;
const itemOf = (session: PickingSession, productId: string) =>
  session.items.find((item) => item.productId === productId)?.id ?? "";
/** Counts what a person sees, and what the count makes of it. */
async function countOnce(shop: Shop, seen: number) {
  const id = await open(shop);
  await see(shop, id, "cup", seen);
  return (await post(shop, id)).map(({ quantityChange }) => quantityChange);
}

test("at every step of an order what is on the shelf is all that should be there", async () => {
  const { shop, desk, cup } = await atTheWarehouse();
  const sent = await desk.reserve([{ sku: "CUP", quantity: 3 }]);
  const waits = await desk.reserve([{ sku: "CUP", quantity: 2 }]);
  expect(await countOnce(shop, 20)).toEqual([]); // promised is not picked
  const session = await desk.startPicking([sent.id, waits.id]);
  await desk.pick(session.id, itemOf(session, cup.id), 4);
  expect(await countOnce(shop, 16)).toEqual([]);
  await desk.pick(session.id, itemOf(session, cup.id), 1);
  await desk.beginPacking(session.id);
  await desk.pack(session.id, sent.id, cup.id, 3);
  expect(await countOnce(shop, 15)).toEqual([]);
  await desk.complete(session.id, sent.id);
  await desk.ship(sent.id);
  expect(await shop.level("cup")).toMatchObject({ quantity: "17" });
  expect(await countOnce(shop, 15)).toEqual([]); // two more in the basket still
  await desk.pack(session.id, waits.id, cup.id, 2);
  await desk.complete(session.id);
  expect(await countOnce(shop, 15)).toEqual([]); // a box that waits
  await desk.ship(waits.id);
  expect(await countOnce(shop, 15)).toEqual([]);
  expect(await countOnce(shop, 14)).toEqual(["-1"]); // and what is missing is missed
  expect(await shop.violations()).toEqual([]);
});

test("a walk that is called off puts its basket back, a box that is cancelled too", async () => {
  const { shop, desk, cup } = await atTheWarehouse();
  const order = await desk.reserve([{ sku: "CUP", quantity: 3 }]);
  const first = await desk.startPicking([order.id]);
  await desk.pick(first.id, itemOf(first, cup.id), 3);
  await desk.callOff(first.id);
  expect(await countOnce(shop, 20)).toEqual([]);
  const second = await desk.pickAll(await desk.startPicking([order.id]));
  await desk.pack(second.id, order.id, cup.id, 3);
  await desk.complete(second.id);
  expect(await countOnce(shop, 17)).toEqual([]);
  await desk.cancel(order.id);
  expect(await countOnce(shop, 20)).toEqual([]);
  expect(await shop.violations()).toEqual([]);
});

test("what counts is the moment of the scan, also of a device that tells it later", async () => {
  const { shop, desk, cup } = await atTheWarehouse();
  const order = await desk.reserve([{ sku: "CUP", quantity: 5 }]);
  const session = await desk.startPicking([order.id]);
  const id = await open(shop);
  const { at } = await sqlOne<{ at: string }>("select internal.iso(clock_timestamp()) as at");
  await desk.pick(session.id, itemOf(session, cup.id), 5);
  await see(shop, id, "cup", 19, at); // seen before the pick, told after it
  expect(await lineOf(shop, id, "cup")).toMatchObject({ expected: null, offShelf: null });
  await desk.beginPacking(session.id);
  await desk.pack(session.id, order.id, cup.id, 5);
  await desk.complete(session.id);
  await desk.ship(order.id);
  await ask(shop, "supervisor", "review_count", { path: { id }, body: {} });
  expect(await lineOf(shop, id, "cup")).toMatchObject({ expected: "20", offShelf: "0", difference: "-1" });
  expect(await post(shop, id)).toMatchObject([{ quantityBefore: "15", quantityChange: "-1", quantityAfter: "14" }]);

  const next = await desk.reserve([{ sku: "CUP", quantity: 4 }]);
  const again = await open(shop);
  await desk.pickAll(await desk.startPicking([next.id]));
  await see(shop, again, "cup", 10);
  await ask(shop, "supervisor", "review_count", { path: { id: again }, body: {} });
  expect(await lineOf(shop, again, "cup")).toMatchObject({ expected: "10", offShelf: "4", difference: "0" });
  expect(await post(shop, again)).toEqual([]);
  expect(await shop.violations()).toEqual([]);
});

test("a pick nearer to the stamp than the count window asks for a recount", async () => {
  const { shop, desk, cup } = await atTheWarehouse();
  await sql("update public.orgs set count_window = '1 minute' where id = $1", [shop.org]);
  // the goods came in long before
  await tamper(
    "update public.inventory_transactions set created_at = created_at - interval '1 hour' where org_id = $1",
    [shop.org],
  );
  const order = await desk.reserve([{ sku: "CUP", quantity: 2 }]);
  const session = await desk.startPicking([order.id]);
  const id = await open(shop);
  await desk.pick(session.id, itemOf(session, cup.id), 2);
  await see(shop, id, "cup", 18);
  await see(shop, id, "bowl", 8);
  const stale = await refusal(post(shop, id));
  expect(stale).toMatchObject({ code: "count_stale", facts: { lines: [{ sku: "CUP" }] } });
  expect(stale.facts["lines"]).toHaveLength(1);
});

test("what a picker found short is asked for until a count has seen it", async () => {
  const { shop, desk, cup } = await atTheWarehouse();
  const order = await desk.reserve([{ sku: "CUP", quantity: 2 }]);
  const session = await desk.startPicking([order.id]);
  const early = await open(shop);
  await see(shop, early, "cup", 20);
  expect(await asked(shop)).toEqual([]);
  await desk.pick(session.id, itemOf(session, cup.id), 0, "none");
  expect(await asked(shop)).toMatchObject([
    { locationId: shop.places.warehouse, rows: [{ sku: "CUP", reason: "none", askedBy: "Picker" }] },
  ]);
  await post(shop, early); // seen before anybody asked: it answers nothing
  expect(await asked(shop)).toHaveLength(1);
  const id = await open(shop);
  expect(await lineOf(shop, id, "cup")).toMatchObject({ asked: "none" });
  expect(await lineOf(shop, id, "bowl")).toMatchObject({ asked: null });
  await see(shop, id, "cup", 0);
  expect(await asked(shop)).toHaveLength(1); // written down is not posted
  await post(shop, id);
  expect(await asked(shop)).toEqual([]);
  expect(await lineOf(shop, id, "cup")).toMatchObject({ asked: "none" });
  expect(
    await sql("select count_id from public.count_requests where org_id = $1 and settled_at is not null", [shop.org]),
  ).toEqual([{ count_id: id }]);
  expect(await shop.violations()).toEqual([]);
});
