/** One product that everyone wants: fifty tills ask five times as often as there are units, over HTTP, and exactly the units are sold. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mintToken } from "../../db/testing/api";
import { given, type Shop } from "../../db/testing/given";
import { insertPeople, type Person } from "../../db/testing/given-rows";
import { sqlOne, withClient } from "../../db/testing/sql";
import { note } from "../../scripts/testing/noted";
import { figures } from "../../scripts/testing/sizes";
import { doorsOf } from "../fixtures/door";
import { addRegister } from "../fixtures/till";

const { units = 1, attempts = 1, tills = 1 } = figures("hot product");

/** A cashier of their own at a till of their own. */
async function tillOf(shop: Shop, number: number): Promise<ReturnType<typeof doorsOf>> {
  const register = await addRegister(shop, `H${number}`);
  const person: Person = { id: randomUUID(), role: "cashier", sessionId: randomUUID() };
  await withClient((client) => insertPeople(client, { ...shop, register }, [person]));
  const who = { sub: person.id, staff_id: person.id, session_id: person.sessionId, register_id: register };
  return doorsOf(await mintToken({ ...shop.claims("cashier"), ...who }));
}

test(`${units} units, ${attempts} attempts at ${tills} tills: exactly ${units} are sold`, {
  timeout: 900_000,
}, async () => {
  const shop = await given({ hot: units });
  const { inventoryId, priceMinor } = shop.product("hot");
  const body = { lines: [{ inventoryId, quantity: 1 }], payments: [{ method: "card", amount: priceMinor }] };
  const knocks = await Promise.all(Array.from({ length: tills }, (_, n) => tillOf(shop, n + 1)));
  const told: Record<string, number> = {};
  const waits: number[] = [];
  const queue = async (knock: ReturnType<typeof doorsOf>): Promise<void> => {
    for (let n = 0; n < attempts / tills; n += 1) {
      const key = randomUUID();
      const started = performance.now();
      let answer = await knock("POST", "/api/pos/sales", body, { key });
      while (answer.status === 503) answer = await knock("POST", "/api/pos/sales", body, { key });
      waits.push(performance.now() - started);
      const said = answer.status === 201 ? "sold" : answer.body.code;
      told[said] = (told[said] ?? 0) + 1;
    }
  };
  const started = performance.now();
  await Promise.all(knocks.map(queue));
  const seconds = (performance.now() - started) / 1_000;
  const ranked = waits.toSorted((a, b) => a - b);
  const p95 = Math.round(ranked[Math.floor(ranked.length * 0.95)] ?? 0);
  note("hot product", { units, attempts, tills, ...told, perSecond: Math.round(attempts / seconds), p95Ms: p95 });

  expect(told).toEqual({ sold: units, insufficient_stock: attempts - units });
  expect(await shop.level("hot")).toMatchObject({ quantity: "0", reserved: "0" });
  expect(
    await sqlOne(
      `select (select count(*)::int from public.sales where org_id = $1) as sales,
              (select sum(amount_minor)::int from public.payments where org_id = $1) as paid,
              (select count(*)::int from public.inventory_transactions where org_id = $1 and type = 'sold') as sold`,
      [shop.org],
    ),
  ).toEqual({ sales: units, paid: units * priceMinor, sold: units });
  expect(await shop.violations()).toEqual([]);
});
