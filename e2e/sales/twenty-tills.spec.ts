import { randomUUID } from "node:crypto";
import { given, type Shop } from "../../db/testing/given";
import { insertPeople, type Person } from "../../db/testing/given-rows";
import { sql, withClient } from "../../db/testing/sql";
import { mintToken } from "../../db/testing/api";
import { doorsOf } from "../fixtures/door";
import { expect, test } from "../fixtures/shop";
import { addRegister, openTill } from "../fixtures/till";

const TILLS = 20;
const BROWSERS = 2;
const BASKETS = 5;

interface Client {
  register: string;
  knock: ReturnType<typeof doorsOf>;
}

/** A cashier of their own at a till of their own, as an API client. */
async function client(shop: Shop, number: number): Promise<Client> {
  const register = await addRegister(shop, `T${number}`);
  const person: Person = { id: randomUUID(), role: "cashier", sessionId: randomUUID() };
  await withClient((connection) => insertPeople(connection, { ...shop, register }, [person]));
  const claims = {
    ...shop.claims("cashier"),
    sub: person.id,
    staff_id: person.id,
    session_id: person.sessionId,
    register_id: register,
  };
  return { register, knock: doorsOf(await mintToken(claims)) };
}

test("twenty tills ring up five mixed baskets each at once: totals, stock and drawers are exact", async ({
  browser,
}) => {
  const shop = await given({ mug: 500, pot: { quantity: 400, price: 1250 }, oolong: "1000 g" }, { pins: true });
  const clients = await Promise.all(Array.from({ length: TILLS - BROWSERS }, (_, index) => client(shop, index + 10)));
  const tills = [
    await openTill(browser, shop),
    await openTill(browser, shop, { by: "supervisor", register: await addRegister(shop, "T2") }),
  ];

  const byApi = clients.map(async ({ knock }) => {
    let taken = 0;
    for (let basket = 1; basket <= BASKETS; basket += 1) {
      const total = basket * 500 + 1250 + Math.round(1.25 * 500);
      const lines = [
        { inventoryId: shop.product("mug").inventoryId, quantity: String(basket) },
        { inventoryId: shop.product("pot").inventoryId, quantity: 1 },
        { inventoryId: shop.product("oolong").inventoryId, quantity: "1.25" },
      ];
      const body = { lines, payments: [{ method: "cash", amount: total, tendered: total + 300 }] };
      const key = randomUUID();
      let answer = await knock<{ sale: { total: number } }>("POST", "/api/pos/sales", body, { key });
      while (answer.status === 503) answer = await knock("POST", "/api/pos/sales", body, { key });
      expect(answer.status).toBe(201);
      taken += answer.body.sale.total;
    }
    return taken;
  });
  const byHand = tills.map(async (till) => {
    for (let basket = 1; basket <= BASKETS; basket += 1) {
      await till.add("mug");
      await till.add("pot");
      await till.payExact();
      await till.newSale();
    }
    return BASKETS * 1750;
  });
  const taken = await Promise.all([...byApi, ...byHand]);

  const drawers = await sql<{ cash: number; sales: number }>(
    `select internal.expected_cash(f.org_id, f.id)::int as cash, (select count(*)::int from public.sales s where s.org_id = f.org_id and s.shift_id = f.id) as sales
       from public.shifts f where f.org_id = $1 order by 1`,
    [shop.org],
  );
  expect(drawers).toHaveLength(TILLS);
  expect(drawers.map((drawer) => drawer.cash)).toEqual(taken.toSorted((a, b) => a - b));
  expect(drawers.every((drawer) => drawer.sales === BASKETS)).toBe(true);
  const sold = { mug: (TILLS - BROWSERS) * 15 + BROWSERS * BASKETS, pot: TILLS * BASKETS };
  expect(await shop.level("mug")).toMatchObject({ quantity: String(500 - sold.mug) });
  expect(await shop.level("pot")).toMatchObject({ quantity: String(400 - sold.pot) });
  expect(await shop.level("oolong")).toMatchObject({ quantity: String(1000 - (TILLS - BROWSERS) * BASKETS * 1.25) });
  expect(await shop.violations()).toEqual([]);
});
