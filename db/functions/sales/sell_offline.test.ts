import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { offlineTill as pairedTill } from "../../testing/offline-till";
import { sql } from "../../testing/sql";

test("what stock covers is covered, the rest is a shortage, and the level stays true", async () => {
  const shop = await given({ mug: 3 });
  const till = await pairedTill(shop);
  const [first, second] = await till.send(till.ring([["mug", 2]]), till.ring([["mug", 2]]));
  expect(first).toMatchObject({ outcome: "covered", sale: { number: "T1-A1-0001" } });
  expect(second).toMatchObject({ outcome: "shortage", sale: { lines: [{ deducted: 1, new_quantity: 0 }] } });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(
    await sql("select kind, facts ->> 'quantity' as quantity from public.cases where org_id = $1", [shop.org]),
  ).toEqual([{ kind: "shortage", quantity: "1" }]);
  expect(await shop.violations()).toEqual([]);
});

test("the same queue sent twice, shuffled, leaves each sale once", async () => {
  const shop = await given({ mug: 30 });
  const till = await pairedTill(shop);
  const sales = Array.from({ length: 6 }, () => till.ring([["mug", 2]]));
  const first = await till.send(...sales);
  const again = await till.send(...sales.toReversed());
  expect(again.toReversed().map(({ sale }) => sale?.id)).toEqual(first.map(({ sale }) => sale?.id));
  expect(await shop.level("mug")).toMatchObject({ quantity: "18" });
  expect(await shop.violations()).toEqual([]);
});

test("a sale whose answer was lost online comes back through the outbox as itself", async () => {
  const shop = await given({ mug: 5 });
  const till = await pairedTill(shop);
  const key = randomUUID();
  const online = await shop.sell("mug", 2, { key });
  const [back] = await till.send(till.ring([["mug", 2]], { key }));
  expect(back).toMatchObject({ outcome: "covered", sale: { id: online.id } });
  const [other] = await till.send(till.ring([["mug", 1]], { key }));
  expect(other).toMatchObject({ outcome: "attention", problem: { code: "idempotency_conflict" } });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
});

test("one corrupt entry is kept for attention and does not stop the rest", async () => {
  const shop = await given({ mug: 5 });
  const till = await pairedTill(shop);
  const wrong = till.ring([["mug", 1]], { payments: [{ method: "cash", amount: 1 }] });
  const taken = till.ring([["mug", 1]]);
  const results = await till.send(till.ring([["mug", 1]]), wrong, taken, {
    ...till.ring([["mug", 1]]),
    receiptNumber: taken.receiptNumber,
  });
  expect(results.map(({ outcome }) => outcome)).toEqual(["covered", "attention", "covered", "attention"]);
  expect(results[1]?.problem).toMatchObject({ code: "payment_mismatch" });
  expect(results[3]?.problem).toMatchObject({ code: "receipt_number_taken" });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
  expect(await shop.violations()).toEqual([]);
});

test("the till's price, a closed shift, a dismissed cashier and a wild clock are taken and flagged", async () => {
  const shop = await given({ mug: { quantity: 5, price: 900 } });
  const till = await pairedTill(shop);
  const [shift] = await sql<{ id: string }>("select id from public.shifts where org_id = $1", [shop.org]);
  await sql(
    "update public.shifts set closed_at = now(), expected_minor = internal.expected_cash(org_id, id) where org_id = $1",
    [shop.org],
  );
  await sql("update public.products set price_minor = 1000 where id = $1", [shop.product("mug").id]);
  await sql("update public.staff set is_active = false where id = $1", [shop.people.cashier.id]);
  const ahead = new Date(Date.now() + 25 * 3_600_000).toISOString();
  const [taken] = await till.send(till.ring([["mug", 1]], { shiftId: shift?.id, soldAt: ahead }));
  expect(taken).toMatchObject({ outcome: "covered", sale: { total: 900 } });
  const [row] = await sql<{ flags: { flag: string }[] }>(
    "select facts -> 'flags' as flags from public.cases where org_id = $1 and kind = 'conflict'",
    [shop.org],
  );
  expect(row?.flags.map(({ flag }) => flag).toSorted()).toEqual(["clock", "price", "shift_closed", "staff"]);
  expect(
    await sql(
      "select f.is_rescue from public.sales s join public.shifts f on f.org_id = s.org_id and f.id = s.shift_id where s.org_id = $1",
      [shop.org],
    ),
  ).toEqual([{ is_rescue: true }]);
  expect(await shop.violations()).toEqual([]);
});

test("the till's clock is evidence only: what it said is kept, what cannot be is flagged, the hour that comes twice is two", async () => {
  const shop = await given({ mug: 9 });
  const till = await pairedTill(shop);
  const dayBefore = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  const said = ["1970-01-01T00:00:00Z", `${dayBefore}T02:30:00+02:00`, `${dayBefore}T02:30:00+01:00`];
  const queue = said.map((soldAt) => till.ring([["mug", 1]], { soldAt }));
  const taken = await till.send(...queue);
  expect(taken.map(({ outcome }) => outcome)).toEqual(["covered", "covered", "covered"]);
  const kept = await sql<{ soldAt: Date; late: boolean; flags: { flag: string }[] | null }>(
    `select s.sold_at as "soldAt", s.created_at > now() - interval '1 hour' as late, c.facts -> 'flags' as flags
       from public.sales s left join public.cases c on c.org_id = s.org_id and c.facts ->> 'saleId' = s.id::text
      where s.org_id = $1 order by s.sold_at`,
    [shop.org],
  );
  expect(kept.map(({ soldAt }) => soldAt.getTime())).toEqual(
    said.map((one) => Date.parse(one)).toSorted((a, b) => a - b),
  );
  expect(kept.map(({ late, flags }) => [late, flags?.map(({ flag }) => flag)])).toEqual([
    [true, ["clock"]],
    [true, undefined],
    [true, undefined],
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("a till that did not name its prices is still taken at its total, to the cent", async () => {
  const shop = await given({ mug: { quantity: 9, price: 333 }, cup: { quantity: 9, price: 100 } });
  const till = await pairedTill(shop);
  const sale = till.ring([
    ["mug", 2],
    ["cup", 1],
  ]);
  const unnamed = {
    ...sale,
    total: 700,
    payments: [{ method: "card", amount: 700 }],
    lines: sale.lines.map(({ inventoryId, quantity }) => ({ inventoryId, quantity })),
  };
  expect(await till.send(unnamed)).toMatchObject([{ outcome: "covered", sale: { total: 700 } }]);
  expect(await shop.violations()).toEqual([]);
});

test("promised goods that left the shop are taken back from the newest promise; a frozen row gives nothing", async () => {
  const shop = await given({ mug: 3, cup: 3 });
  const till = await pairedTill(shop);
  const promise = {
    inventoryId: shop.product("mug").inventoryId,
    quantity: 2,
    kind: "lease",
    deviceId: randomUUID(),
  };
  await sql("select internal.reserve_rows($1, $2)", [shop.org, JSON.stringify([promise])]);
  await sql("update public.inventory set frozen_at = now() where id = $1", [shop.product("cup").inventoryId]);
  const results = await till.send(till.ring([["mug", 3]]), till.ring([["cup", 1]]));
  expect(results.map(({ outcome }) => outcome)).toEqual(["covered", "shortage"]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0", reserved: "0" });
  expect(await shop.level("cup")).toMatchObject({ quantity: "3" });
  expect(await shop.violations()).toEqual([]);
});

test("a till whose pairing was revoked still brings what it sold; one never paired does not", async () => {
  const shop = await given({ mug: 3 });
  const till = await pairedTill(shop);
  await sql("update internal.devices set revoked_at = now() where id = $1", [till.device]);
  expect(await till.send(till.ring([["mug", 1]]))).toMatchObject([{ outcome: "covered" }]);
  await expect(sql("select public.sell_offline($1, '[]')", [randomUUID()])).rejects.toMatchObject({
    hint: "device_unknown",
  });
});
