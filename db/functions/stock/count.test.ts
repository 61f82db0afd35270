/** Counting while the shop is open: what was seen is compared with the ledger at that moment, whatever was sold before or since. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { promise } from "../../testing/order-desk";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { ask, call, type Moved } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
const open = async (shop: Shop) =>
  (await ask<{ count: { id: string } }>(shop, "supervisor", "open_count", { body: { locationId: shop.places.floor } }))
    .count.id;
const see = (shop: Shop, id: string, name: string, counted: number | string) =>
  ask(shop, "supervisor", "count_line", {
    path: { id },
    body: { inventoryId: shop.product(name).inventoryId, counted: String(counted) },
  });
const post = (shop: Shop, id: string) => ask<Moved>(shop, "supervisor", "post_count", { path: { id }, body: {} });

test("sales after the scan are not counted against it; only true differences move", async () => {
  const shop = await given({ mug: 10, cup: 4 });
  const id = await open(shop);
  await see(shop, id, "mug", 9);
  await see(shop, id, "cup", 4);
  await shop.sell("mug", 3);
  const { movements } = await post(shop, id);
  expect(movements).toMatchObject([
    { type: "counted", quantityBefore: "7", quantityChange: "-1", quantityAfter: "6", reference: `count:${id}` },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("movements nearer to the stamp than the count window ask for a recount of those lines alone", async () => {
  const shop = await given({ mug: 10, cup: 4 });
  await sql("update public.orgs set count_window = '1 minute' where id = $1", [shop.org]);
  const id = await open(shop);
  await see(shop, id, "mug", 9);
  const stale = await refusal(post(shop, id));
  expect(stale).toMatchObject({ code: "count_stale", status: 409, facts: { lines: [{ sku: "MUG" }] } });
  expect(stale.facts["lines"]).toHaveLength(1);
  await sql("update public.orgs set count_window = '0' where id = $1", [shop.org]);
  await see(shop, id, "mug", 9);
  expect((await post(shop, id)).movements).toMatchObject([{ quantityChange: "-1" }]);
});

test("a posted or cancelled count is closed", async () => {
  const shop = await given({ mug: 10 });
  const [posted, cancelled] = [await open(shop), await open(shop)];
  await see(shop, posted, "mug", 10);
  expect((await post(shop, posted)).movements).toEqual([]);
  await ask(shop, "supervisor", "cancel_count", { path: { id: cancelled }, body: {} });
  for (const id of [posted, cancelled]) {
    expect(await refusal(post(shop, id))).toMatchObject({ code: "count_closed", status: 409 });
    expect(await refusal(see(shop, id, "mug", 1))).toMatchObject({ code: "count_closed" });
  }
  expect(await refusal(call(shop, undefined, "count_stock", { p_count_id: posted, p_org_id: shop.org }))).toMatchObject(
    { code: "count_closed" },
  );
  expect(
    await refusal(call(shop, undefined, "count_stock", { p_count_id: randomUUID(), p_org_id: shop.org })),
  ).toMatchObject({ code: "count_not_found" });
});

test("who counts blind is not told what to expect before the review", async () => {
  const shop = await given({ mug: 10 });
  const id = await open(shop);
  await see(shop, id, "mug", 8);
  const lines = async () =>
    (await call<{ count: { lines: object[] } }>(shop, "supervisor", "read_count", { p_request: { path: { id } } }))
      .count.lines;
  expect(await lines()).toMatchObject([{ counted: "8", expected: null, difference: null }]);
  await ask(shop, "supervisor", "review_count", { path: { id }, body: {} });
  expect(await lines()).toMatchObject([{ counted: "8", expected: "10", difference: "-2" }]);
});

test("a count that leaves less than is promised takes the newest promise back", async () => {
  const shop = await given({ mug: 10 });
  await promise(shop, "mug", 8);
  const id = await open(shop);
  await see(shop, id, "mug", 5);
  await post(shop, id);
  expect(await shop.level("mug")).toMatchObject({ quantity: "5", reserved: "0" });
  expect(await sql("select kind from public.cases where org_id = $1", [shop.org])).toEqual([{ kind: "shortage" }]);
  expect(await shop.violations()).toEqual([]);
});

test("forty lines counted during two hundred sales give the true variance", async () => {
  const names = Array.from({ length: 40 }, (_, n) => `thing${n}`);
  const shop = await given(Object.fromEntries(names.map((name) => [name, 100])));
  // the shelf as it is: some things are missing, and each sale takes one off it once it is done
  const missing = new Map(names.map((name, n) => [name, n % 4]));
  const sold = new Map(names.map((name) => [name, 0]));
  const id = await open(shop);
  const selling = Promise.all(
    Array.from({ length: 4 }, async (_, till) => {
      for (let n = 0; n < 50; n += 1) {
        const name = names[(n * 4 + till) % 20] ?? "thing0"; // the first half is being sold, not while it is being looked at
        await shop.sell(name, 1);
        sold.set(name, (sold.get(name) ?? 0) + 1);
      }
    }),
  );
  for (const name of names.slice(20)) await see(shop, id, name, 100 - (missing.get(name) ?? 0));
  await selling;
  const later = Promise.all(names.slice(20).map((name) => shop.sell(name, 1)));
  for (const name of names.slice(0, 20))
    await see(shop, id, name, 100 - (missing.get(name) ?? 0) - (sold.get(name) ?? 0));
  await later;
  const { movements } = await post(shop, id);
  const variance = new Map(movements.map((m) => [m.inventoryId, Number(m.quantityChange)]));
  for (const name of names)
    expect(variance.get(shop.product(name).inventoryId) ?? 0, name).toBe(0 - (missing.get(name) ?? 0));
  expect(await shop.violations()).toEqual([]);
});
