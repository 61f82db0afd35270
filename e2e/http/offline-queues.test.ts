/**
 * Six tills were without network and bring all they sold at once: late, shuffled, and everything a second time. Each sale is booked once, at its
 * price and number; what was held for a till is there, and only what was sold beyond that is short.
 */
import { expect, test } from "vitest";
import { given, type Shop } from "../../db/testing/given";
import { type Result, ringsUp, tellSeries } from "../../db/testing/offline-till";
import { giveCode } from "../../db/testing/paired-till";
import { sql, sqlOne } from "../../db/testing/sql";
import { note } from "../../scripts/testing/noted";
import { figures } from "../../scripts/testing/sizes";
import { doorsOf } from "../fixtures/door";
import { addRegister } from "../fixtures/till";

const { tills = 1, sales: each = 1 } = figures("offline queues");
/** As a till's page sends: so many at once, and again with the same keys while nobody answers. */
const AT_ONCE = 50;
/** Every tenth sale takes a cup, and as many are held for the till; the first till sells two more. */
const held = each / 10;
const BEYOND = 2;

async function pair(shop: Shop, number: number) {
  const name = `Q${number}`;
  const register = await addRegister(shop, name);
  const paired = await doorsOf(null)("POST", "/api/registers/pair", {
    code: await giveCode({ org: shop.org, register }),
  });
  const cookie = paired.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { id, seriesNo } = await sqlOne<{ id: string; seriesNo: number }>(
    'select id, series_no as "seriesNo" from internal.devices where register_id = $1',
    [register],
  );
  const lease = { inventoryId: shop.product("cup").inventoryId, quantity: held, kind: "lease", deviceId: id };
  await sql("select internal.reserve_rows($1, $2)", [shop.org, JSON.stringify([lease])]);
  const series = `${name}-A${seriesNo}`;
  const send = async (batch: object[]): Promise<Result[]> => {
    for (;;) {
      const { status, body } = await doorsOf(null)<{ results: Result[] }>(
        "POST",
        "/api/pos/sales/offline",
        { sales: batch },
        { headers: { cookie } },
      );
      if (status === 200) return body.results;
      expect(status).toBe(503);
    }
  };
  return { id, series, ring: ringsUp(shop, series), send };
}

async function bring(send: (batch: object[]) => Promise<Result[]>, queue: object[]): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < queue.length; from += AT_ONCE) {
    let batch = queue.slice(from, from + AT_ONCE);
    // «busy» says nothing about a sale: it stays in the queue
    while (batch.length > 0) {
      const told = await send(batch);
      results.push(...told.filter(({ outcome }) => outcome !== "attention"));
      const again = new Set(
        told.filter(({ problem }) => ["busy", "unavailable"].includes(problem?.code ?? "")).map(({ key }) => key),
      );
      expect(told.filter(({ key, outcome }) => outcome === "attention" && !again.has(key))).toEqual([]);
      batch = batch.filter((sale) => again.has((sale as { key: string }).key));
    }
  }
  return results;
}

test(`${tills} tills offline for ${each} sales each, brought late, shuffled and twice: exact stock, money and counts`, {
  timeout: 1_800_000,
}, async () => {
  const shop = await given({ mug: tills * each, cup: { quantity: tills * held, price: 300 } });
  const all = await Promise.all(Array.from({ length: tills }, (_, n) => pair(shop, n + 1)));
  const queues = all.map(({ ring }, t) =>
    Array.from({ length: each }, (_, n) =>
      ring(
        n % 10 === 0 || (t === 0 && n % 10 !== 0 && n < BEYOND + 1)
          ? [
              ["mug", 1],
              ["cup", 1],
            ]
          : [["mug", 1]],
      ),
    ),
  );
  const started = performance.now();
  const brought = await Promise.all(
    all.map(async ({ send }, t) => {
      const queue = queues[t] ?? [];
      const first = await bring(
        send,
        queue.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      );
      return { first, again: await bring(send, queue) };
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  for (const { first, again } of brought) {
    const idOf = new Map(first.map(({ key, sale }) => [key, sale?.id]));
    expect(again.map(({ key, sale }) => sale?.id === idOf.get(key)).filter(Boolean)).toHaveLength(each);
  }
  const total = queues.flat().reduce((sum, sale) => sum + sale.total, 0);
  const books = await sqlOne(
    `select count(*)::int as sales, sum(total_minor)::int as total, (select sum(amount_minor)::int from public.payments where org_id = $1) as cash,
            (select sum(l.short)::int from public.sale_lines l where l.org_id = $1) as short,
            (select sum((c.facts ->> 'quantity')::numeric)::int from public.cases c where c.org_id = $1 and c.kind = 'shortage'
               and c.facts ->> 'inventoryId' = $2) as cases
       from public.sales where org_id = $1`,
    [shop.org, shop.product("cup").inventoryId],
  );
  expect(books).toEqual({ sales: tills * each, total, cash: total, short: BEYOND, cases: BEYOND });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0", reserved: "0" });
  expect(await shop.level("cup")).toMatchObject({ quantity: "0", reserved: "0" });
  for (const { id, series } of all) await tellSeries(shop, id, series, each);
  expect(await shop.violations()).toEqual([]);
  note("offline queues", { tills, sales: each, booked: tills * each, short: BEYOND, seconds: Math.round(seconds) });
});
