/** Counting while the shop is open: what was seen is compared with the ledger at that moment, whatever was sold before or since. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { promise } from "../../testing/order-desk";
import { refusal } from "../../testing/refused";
import { sql, sqlOne } from "../../testing/sql";
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

/** Sales of one piece each, fifty in one transaction, as a busy shop's queue sends them. */
async function sellBatch(shop: Shop, names: string[]): Promise<void> {
  const sales = names.map((name) => ({
    key: randomUUID(),
    fingerprint: "00".repeat(32),
    registerId: shop.register,
    body: {
      lines: [{ inventoryId: shop.product(name).inventoryId, quantity: "1" }],
      payments: [{ method: "card", amount: 500 }],
    },
  }));
  const { answers } = await sqlOne<{ answers: { code?: string }[] }>(
    "select public.checkout_batch($1, $2) as answers",
    [shop.org, JSON.stringify(sales)],
  );
  expect(answers.filter((answer) => answer.code !== undefined)).toEqual([]);
}

test("five hundred lines counted during two thousand sales give the true variance", async () => {
  const [LINES, SALES, BATCH, CHUNK] = [500, 2_000, 50, 25];
  const names = Array.from({ length: LINES }, (_, n) => `thing${n}`);
  const shop = await given(Object.fromEntries(names.map((name) => [name, 100])));
  // the shelf as it is: some things are missing, some too many; each sale takes one off it
  const missing = new Map(names.map((name, n) => [name, (n % 5) - 1]));
  const shelf = new Map(names.map((name) => [name, 100 - (missing.get(name) ?? 0)]));
  const inHand = new Set<string>(); // being sold or being looked at: one at a time, as at a shelf
  const id = await open(shop);
  let isCounting = true;
  let atTill: Promise<unknown> = Promise.resolve();
  const before = { counted: 0, sold: 0 };
  const selling = (async () => {
    for (let sold = 0; sold < SALES; sold += BATCH) {
      const free = names.filter((name) => !inHand.has(name));
      const taken = Array.from({ length: BATCH }, (_, n) => free[(sold * 7 + n * 13) % free.length] ?? "thing0");
      for (const name of taken) inHand.add(name);
      atTill = sellBatch(shop, taken);
      await atTill;
      for (const name of taken) shelf.set(name, (shelf.get(name) ?? 0) - 1);
      for (const name of taken) inHand.delete(name);
      if (isCounting) before.sold += BATCH;
    }
  })();
  const left = new Set(names);
  while (left.size > 0) {
    const chunk = [...left].filter((name) => !inHand.has(name)).slice(0, CHUNK);
    if (chunk.length === 0) await atTill; // what is left is being sold this moment
    for (const name of chunk) inHand.add(name);
    await Promise.all(chunk.map((name) => see(shop, id, name, shelf.get(name) ?? 0)));
    for (const name of chunk) {
      inHand.delete(name);
      left.delete(name);
    }
    before.counted += chunk.length;
  }
  isCounting = false;
  await selling;
  expect(before).toMatchObject({ counted: LINES });
  expect(before.sold).toBeGreaterThan(0); // the two did go on beside each other

  const { movements } = await post(shop, id);
  const variance = new Map(movements.map((m) => [m.inventoryId, Number(m.quantityChange)]));
  const told = Object.fromEntries(names.map((name) => [name, variance.get(shop.product(name).inventoryId) ?? 0]));
  expect(told).toEqual(Object.fromEntries(names.map((name) => [name, 0 - (missing.get(name) ?? 0)])));
  const levels = await sql<{ sku: string; quantity: number }>(
    `select p.sku, i.quantity::int from public.inventory i join public.products p on p.org_id = i.org_id and p.id = i.product_id
      where i.org_id = $1`,
    [shop.org],
  );
  expect(Object.fromEntries(levels.map((row) => [row.sku.toLowerCase(), row.quantity]))).toEqual(
    Object.fromEntries(shelf),
  );
  expect(await shop.violations()).toEqual([]);
});
