/** The same goods brought back at two tills at once: the second stands until the first is done, and then hears that nothing is left. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";
import { type Act, BEFORE_COMMIT, twoSessions } from "@/db/testing/stepped";

test("two tills refund one sale at once: the goods come back once, the money goes out once", async () => {
  const shop = await given({ mug: 2 });
  const sale = await shop.sell("mug", 2);
  const second = randomUUID();
  await sql(
    "insert into public.registers (org_id, id, store_id, location_id, name, prefix) values ($1, $2, $3, $4, 'Till 2', 'T2')",
    [shop.org, second, shop.store, shop.places.floor],
  );
  await sql("insert into public.shifts (org_id, register_id, store_id, opened_by) values ($1, $2, $3, $4)", [
    shop.org,
    second,
    shop.store,
    shop.people.cashier.id,
  ]);
  await sql("update internal.sessions set register_id = $2 where id = $1", [shop.people.manager.sessionId, second]);
  const lines = [{ lineId: sale.lines[0]!.id, quantity: "2", restock: true }];
  const refunding = (by: "supervisor" | "manager"): Act => ({
    claims: shop.claims(by),
    call: {
      text: "select public.post_refund($1) as told",
      values: [JSON.stringify({ key: randomUUID(), path: { id: sale.id }, body: { lines, reason: "unwanted" } })],
    },
    locks: {},
  });
  const sessions = await twoSessions();
  try {
    const acts: [Act, Act] = [refunding("supervisor"), refunding("manager")];
    const [first, other] = await sessions.stepped(acts, { starts: 0, goes: 0, held: [BEFORE_COMMIT, BEFORE_COMMIT] });
    expect(first).toMatchObject({ told: { status: 201 } });
    expect(other).toEqual({ no: "refund_exceeds_sale" });
  } finally {
    await sessions.close();
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
  expect(
    await sqlOne("select sum(amount_minor)::int as left from public.payments where org_id = $1", [shop.org]),
  ).toEqual({ left: 0 });
  expect(await shop.violations()).toEqual([]);
});
