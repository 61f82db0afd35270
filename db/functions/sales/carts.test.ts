import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read, write } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { offlineTill, registerOf } from "@/db/testing/offline-till";
import { refusal } from "@/db/testing/refused";
import { sql } from "@/db/testing/sql";

interface Parked {
  cart: { id: string };
}
interface Recalled {
  cart: {
    id: string;
    total: number;
    lines: { name: string; quantity: string; priceBefore: number; priceNow: number; available: string }[];
  };
}

const park = (shop: Shop, body: Record<string, unknown> = {}) =>
  write<Parked>({ shop }, "park_cart", {
    body: { lines: [{ inventoryId: shop.product("mug").inventoryId, quantity: "2" }], ...body },
  });
const recall = (shop: Shop, id: string, key = randomUUID()) =>
  write<Recalled>({ shop, by: "supervisor" }, "recall_cart", { path: { id }, key });

test("a parked cart waits with who, when and total, and says what changed when it is recalled", async () => {
  const shop = await given({ mug: 3 });
  const { body } = await park(shop, { note: "back in ten minutes" });
  expect(await read({ shop }, "read_carts")).toMatchObject({
    carts: [
      { id: body.cart.id, total: 1000, count: 1, staff: "Cashier", register: "Till 1", note: "back in ten minutes" },
    ],
    nextCursor: null,
  });
  await sql(`update public.products set price_minor = 600 where org_id = $1`, [shop.org]);
  await shop.sell("mug", 2, { body: { payments: [{ method: "cash", amount: 1200 }] } });
  const { status, body: back } = await recall(shop, body.cart.id);
  expect(status).toBe(200);
  expect(back.cart.lines).toMatchObject([
    { name: "mug", quantity: "2", priceBefore: 500, priceNow: 600, available: "1" },
  ]);
  expect(await read({ shop }, "read_carts")).toMatchObject({ carts: [] });
});

test("what was taken off waits with the parked sale, moves nothing, and is not the waiting list's business", async () => {
  const shop = await given({ mug: 3, pot: 2 });
  const pot = shop.product("pot").inventoryId;
  const { body } = await park(shop, { takenOff: [{ inventoryId: pot, quantity: "2.0" }] });
  const plain = await park(shop);
  const whole = await read<{ carts: { cart: { takenOff: unknown } }[] }>({ shop }, "read_carts", {
    query: { whole: "yes" },
  });
  const takenOff = [{ inventoryId: pot, quantity: "2" }];
  expect(whole.carts.map(({ cart }) => cart.takenOff)).toEqual([[], takenOff]);
  expect((await recall(shop, body.cart.id)).body.cart).toMatchObject({ takenOff, lines: [{ name: "mug" }] });
  expect((await recall(shop, plain.body.cart.id)).body.cart).toMatchObject({ takenOff: [] });
  expect(await shop.level("pot")).toMatchObject({ quantity: "2", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills recall the same cart: one gets it, its retry gets it again", async () => {
  const shop = await given({ mug: 3 });
  const { body } = await park(shop);
  const keys = Array.from({ length: 50 }, () => randomUUID());
  const results = await Promise.allSettled(keys.map((key) => recall(shop, body.cart.id, key)));
  const won = results.findIndex((r) => r.status === "fulfilled");
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  const again = await recall(shop, body.cart.id, keys[won]);
  expect(again).toMatchObject({ replayed: true, body: { cart: { lines: [{ quantity: "2" }] } } });
  expect(await refusal(recall(shop, body.cart.id))).toMatchObject({
    code: "already_recalled",
    status: 409,
    facts: { register: "Till 1" },
  });
});

test("a cart of another shop is not found, and an unknown row is not parked", async () => {
  const [shop, other] = [await given({ mug: 3 }), await given({ mug: 3 })];
  const { body } = await park(other);
  expect(await refusal(recall(shop, body.cart.id))).toMatchObject({ code: "cart_not_found", status: 404 });
  const lines = [{ inventoryId: other.product("mug").inventoryId, quantity: "1" }];
  expect(await refusal(park(shop, { lines }))).toMatchObject({ code: "inventory_not_found" });
});

test("open carts are told to the other tills of the store, and to nobody else", async () => {
  const shop = await given({ mug: 3 });
  const lines = [{ inventoryId: shop.product("mug").inventoryId, quantity: "1" }];
  expect(await read({ shop }, "share_cart", { body: { lines } })).toEqual({ held: [] });
  expect(await read({ shop, by: "supervisor" }, "share_cart", { body: { lines: [] } })).toEqual({
    held: [{ inventoryId: shop.product("mug").inventoryId, quantity: "1", register: "Till 1" }],
  });
  await read({ shop }, "share_cart", { body: { lines: [] } });
  expect(await read({ shop, by: "supervisor" }, "share_cart", { body: { lines: [] } })).toEqual({ held: [] });
});

test("a parked cart that a till without network sold is taken up for everyone, and nothing needs a person", async () => {
  const shop = await given({ mug: 3 });
  const till = await offlineTill(shop);
  const { body } = await park(shop);
  const [sold] = await till.send(till.ring([["mug", 2]], { parkedCartId: body.cart.id }));
  expect(sold).toMatchObject({ outcome: "covered" });
  expect(await read({ shop }, "read_carts")).toMatchObject({ carts: [] });
  expect(await refusal(recall(shop, body.cart.id))).toMatchObject({ code: "already_recalled" });
  expect(await sql("select 1 from public.cases where org_id = $1", [shop.org])).toEqual([]);
  expect(await shop.violations()).toEqual([]);
});

test("two tills without network sold the same parked cart: both sales stand, the second is shown to the office", async () => {
  const shop = await given({ mug: 2 });
  const second = await registerOf(shop, "T2");
  const tills = [await offlineTill(shop), await offlineTill(shop, { register: second, prefix: "T2" })] as const;
  const { body } = await park(shop);
  const ringing = { parkedCartId: body.cart.id };
  const [one] = await tills[0].send(tills[0].ring([["mug", 2]], ringing));
  const [two] = await tills[1].send(tills[1].ring([["mug", 2]], ringing));
  expect([one?.outcome, two?.outcome]).toEqual(["covered", "shortage"]);
  expect(
    await sql("select facts -> 'flags' as flags from public.cases where org_id = $1 and kind = 'conflict'", [shop.org]),
  ).toEqual([{ flags: [{ flag: "cart_taken", cartId: body.cart.id, register: "Till 1" }] }]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("whole carts are read for keeping, and a till that is back sells its copy: nobody else finds it waiting", async () => {
  const shop = await given({ mug: 3 });
  const { body } = await park(shop);
  expect(await read({ shop }, "read_carts", { query: { whole: "yes" } })).toMatchObject({
    carts: [{ id: body.cart.id, cart: { lines: [{ name: "mug", quantity: "2", priceNow: 500 }] } }],
  });
  await shop.sell("mug", 2, { body: { parkedCartId: body.cart.id } });
  expect(await read({ shop }, "read_carts")).toMatchObject({ carts: [] });
});
