/** The same goods wanted at two tills at once, each with a drawer and numbers of its own: the second stands until the first is done. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";
import { type Act, BEFORE_COMMIT, type Ending, twoSessions } from "@/db/testing/stepped";

/** Puts the manager at a till of their own; the others stand at the first. */
async function secondTill(shop: Shop): Promise<void> {
  const till = randomUUID();
  await sql(
    "insert into public.registers (org_id, id, store_id, location_id, name, prefix) values ($1, $2, $3, $4, 'Till 2', 'T2')",
    [shop.org, till, shop.store, shop.places.floor],
  );
  await sql("insert into public.shifts (org_id, register_id, store_id, opened_by) values ($1, $2, $3, $4)", [
    shop.org,
    till,
    shop.store,
    shop.people.cashier.id,
  ]);
  await sql("update internal.sessions set register_id = $2 where id = $1", [shop.people.manager.sessionId, till]);
}

/** The first is held before its commit while the second is started. */
async function oneBesideTheOther(first: Act, second: Act): Promise<[Ending, Ending]> {
  const sessions = await twoSessions();
  try {
    return await sessions.stepped([first, second], { starts: 0, goes: 0, held: [BEFORE_COMMIT, BEFORE_COMMIT] });
  } finally {
    await sessions.close();
  }
}

test("two tills sell the last one at once: one sells it, the other is told", async () => {
  const shop = await given({ last: 1 });
  await secondTill(shop);
  const selling = (by: "cashier" | "manager"): Act => {
    const lines = [{ inventoryId: shop.product("last").inventoryId, quantity: "1" }];
    const sale = { lines, payments: [{ method: "card", amount: shop.product("last").priceMinor }] };
    const values = [JSON.stringify(sale), randomUUID()];
    return { claims: shop.claims(by), call: { text: "select public.checkout($1, $2) as told", values }, locks: {} };
  };
  const [first, second] = await oneBesideTheOther(selling("cashier"), selling("manager"));
  expect(first).toMatchObject({ told: { number: "T1-000001" } });
  expect(second).toEqual({ no: "insufficient_stock" });
  expect(await shop.level("last")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("two tills refund one sale at once: the goods come back once, the money goes out once", async () => {
  const shop = await given({ mug: 2 });
  const sale = await shop.sell("mug", 2);
  await secondTill(shop);
  const lines = [{ lineId: sale.lines[0]!.id, quantity: "2", restock: true }];
  const refunding = (by: "supervisor" | "manager"): Act => ({
    claims: shop.claims(by),
    call: {
      text: "select public.post_refund($1) as told",
      values: [JSON.stringify({ key: randomUUID(), path: { id: sale.id }, body: { lines, reason: "unwanted" } })],
    },
    locks: {},
  });
  const [first, second] = await oneBesideTheOther(refunding("supervisor"), refunding("manager"));
  expect(first).toMatchObject({ told: { status: 201 } });
  expect(second).toEqual({ no: "refund_exceeds_sale" });
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
  expect(
    await sqlOne("select sum(amount_minor)::int as left from public.payments where org_id = $1", [shop.org]),
  ).toEqual({ left: 0 });
  expect(await shop.violations()).toEqual([]);
});
