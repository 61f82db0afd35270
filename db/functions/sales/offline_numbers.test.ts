import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { offlineTill, registerOf, tellSeries } from "../../testing/offline-till";
import { sql } from "../../testing/sql";

const numbersOf = (shop: Shop) =>
  sql<{ number: string }>("select number from public.sales where org_id = $1 order by number", [shop.org]);

test("a sale that was sold online and printed offline has both numbers, and its series no gap", async () => {
  const shop = await given({ mug: 9 });
  const till = await offlineTill(shop);
  const key = randomUUID();
  const online = await shop.sell("mug", 2, { key });
  const [back] = await till.send(till.ring([["mug", 2]], { key }));
  expect(back).toMatchObject({ outcome: "covered", sale: { id: online.id, number: online.number } });
  await till.send(till.ring([["mug", 1]]));
  await tellSeries(shop, till.device, "T1-A1", 2);
  expect(await shop.violations()).toEqual([]);
  const found = await sql(
    "select s.id from internal.second_numbers n join public.sales s on s.org_id = n.org_id and s.id = n.sale_id where n.org_id = $1 and n.number = 'T1-A1-0001'",
    [shop.org],
  );
  expect(found).toEqual([{ id: online.id }]);
  // nobody else gets that number
  const [other] = await till.send(till.ring([["mug", 1]], { receiptNumber: "T1-A1-0001" }));
  expect(other).toMatchObject({ outcome: "attention", problem: { code: "receipt_number_taken" } });
});

test("a copy that another till reads in is booked at the till it was rung up at, once, and flagged", async () => {
  const shop = await given({ mug: 9 });
  const first = await offlineTill(shop);
  const second = await offlineTill(shop, { register: await registerOf(shop, "T2"), prefix: "T2" });
  const sales = [first.ring([["mug", 1]]), first.ring([["mug", 2]])];
  expect((await second.send(...sales)).map(({ outcome }) => outcome)).toEqual(["covered", "covered"]);
  expect((await first.send(...sales)).map(({ outcome }) => outcome)).toEqual(["covered", "covered"]);
  expect(await numbersOf(shop)).toEqual([{ number: "T1-A1-0001" }, { number: "T1-A1-0002" }]);
  expect(await sql("select distinct register_id as id from public.sales where org_id = $1", [shop.org])).toEqual([
    { id: shop.register },
  ]);
  const flags = await sql(
    "select jsonb_path_query_array(facts, '$.flags[*].flag') as flags from public.cases where org_id = $1",
    [shop.org],
  );
  expect(flags).toEqual([{ flags: ["brought"] }, { flags: ["brought"] }]);
  await tellSeries(shop, first.device, "T1-A1", 2);
  expect(await shop.violations()).toEqual([]);
});

test("a gap in a device's own series is a fault once its till says that its queue is empty, and not before", async () => {
  const shop = await given({ mug: 9 });
  const till = await offlineTill(shop);
  const [one, , three] = [till.ring([["mug", 1]]), till.ring([["mug", 1]]), till.ring([["mug", 1]])];
  await till.send(one, three);
  expect(await shop.violations()).toEqual([]);
  await tellSeries(shop, till.device, "T1-A1", 3);
  expect(await shop.violations()).toMatchObject([{ invariant: 5, facts: { told: 3, used: 2 } }]);
});

test("why goods beyond what was held were sold stays with the shortage", async () => {
  const shop = await given({ mug: 1 });
  const till = await offlineTill(shop);
  const beyondLease = { by: shop.people.cashier.id, reason: "In the customer's hand" };
  await till.send(till.ring([["mug", 2]], { beyondLease }));
  expect(await sql("select facts -> 'beyondLease' as why from public.cases where org_id = $1", [shop.org])).toEqual([
    { why: beyondLease },
  ]);
});

/** Six tills without network, so many sales each; STOCKPROOF_OFFLINE_SALES=1000 tries the size of proof.md. */
const EACH = Number(process.env["STOCKPROOF_OFFLINE_SALES"] ?? 40);
test("six tills offline, all synced late, shuffled and twice: exact stock, money, counts and numbers", async () => {
  const shop = await given({ mug: 4 * EACH, cup: { quantity: 100 * EACH, price: 300 } });
  const tills = await Promise.all(Array.from({ length: 6 }, (_, n) => offlineTill(shop, { seriesNo: n + 1 })));
  const queues = tills.map((till, t) =>
    Array.from({ length: EACH }, (_, n) =>
      till.ring(
        (n + t) % 2 === 0
          ? [
              ["mug", 1],
              ["cup", 2],
            ]
          : [["mug", 1]],
      ),
    ),
  );
  const shuffled = queues.map((queue) => queue.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  await Promise.all(
    tills.map(async (till, t) => {
      for (const round of [shuffled[t] ?? [], queues[t] ?? []])
        for (let from = 0; from < round.length; from += 20) await till.send(...round.slice(from, from + 20));
    }),
  );
  const [books] = await sql<{ sales: number; total: number; short: number }>(
    `select count(*)::int as sales, sum(total_minor)::int as total,
            (select sum(short)::int from public.sale_lines where org_id = $1) as short from public.sales where org_id = $1`,
    [shop.org],
  );
  const total = queues.flat().reduce((sum, sale) => sum + sale.total, 0);
  expect(books).toEqual({ sales: 6 * EACH, total, short: 2 * EACH });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.level("cup")).toMatchObject({ quantity: String(100 * EACH - 6 * EACH) });
  for (const [t, till] of tills.entries()) await tellSeries(shop, till.device, `T1-A${t + 1}`, EACH);
  expect(await shop.violations()).toEqual([]);
}, 600_000);
