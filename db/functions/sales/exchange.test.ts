import { expect, test } from "vitest";
import { given, type Sold } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sqlOne } from "@/db/testing/sql";

const returned = (sold: Sold, quantity: number, restock = true) => [
  { lineId: sold.lines[0]!.id, quantity: String(quantity), restock },
];

test("a mug comes back and a dearer pot goes out: the customer pays the difference", async () => {
  const shop = await given({ mug: { quantity: 2, price: 500 }, pot: { quantity: 2, price: 1200 } });
  const first = await shop.sell("mug", 1);
  const second = await shop.sell("pot", 1, {
    by: "supervisor",
    body: { returns: returned(first, 1), payments: [{ method: "cash", amount: 700, tendered: 1000 }] },
  });
  expect(second).toMatchObject({ total: 700, change: 300 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
  expect(
    await sqlOne(
      `select total_minor::int as total, number from public.refunds where org_id = $1 and exchange_sale_id = $2`,
      [shop.org, second.id],
    ),
  ).toEqual({ total: 500, number: "T1-R-000001" });
  expect(await shop.violations()).toEqual([]);
});

test("the pot comes back and a mug goes out: the rest is paid out", async () => {
  const shop = await given({ mug: { quantity: 2, price: 500 }, pot: { quantity: 2, price: 1200 } });
  const first = await shop.sell("pot", 1);
  const body = { returns: returned(first, 1, false), payments: [{ method: "cash", amount: -700 }] };
  expect(await shop.sell("mug", 1, { by: "supervisor", body })).toMatchObject({ total: -700 });
  expect(await shop.level("pot")).toMatchObject({ quantity: "1" });
  expect(await refusal(shop.sell("mug", 1, { by: "supervisor", body }))).toMatchObject({ code: "refund_exceeds_sale" });
  expect(await shop.violations()).toEqual([]);
});

test("the last one comes back and goes out again in the same sale", async () => {
  const shop = await given({ mug: 1 });
  const first = await shop.sell("mug", 1);
  const second = await shop.sell("mug", 1, { by: "supervisor", body: { returns: returned(first, 1), payments: [] } });
  expect(second).toMatchObject({ total: 0, lines: [{ old_quantity: 1, new_quantity: 0 }] });
  expect(await shop.violations()).toEqual([]);
});

test("a cashier exchanges with approval, and not without", async () => {
  const shop = await given({ mug: 2 });
  const first = await shop.sell("mug", 1);
  expect(await refusal(shop.sell("mug", 1, { body: { returns: returned(first, 1), payments: [] } }))).toMatchObject({
    code: "approval_required",
  });
});

test("a refused exchange leaves nothing", async () => {
  const shop = await given({ mug: 1, pot: { quantity: 0, price: 500 } });
  const first = await shop.sell("mug", 1);
  expect(
    await refusal(shop.sell("pot", 1, { by: "supervisor", body: { returns: returned(first, 1), payments: [] } })),
  ).toMatchObject({ code: "insufficient_stock" });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await sqlOne(`select count(*)::int as n from public.refunds where org_id = $1`, [shop.org])).toEqual({ n: 0 });
  expect(await shop.violations()).toEqual([]);
});

test("twenty exchanges of the same mug at once: it comes back once", async () => {
  const shop = await given({ mug: 30 });
  const first = await shop.sell("mug", 1);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      shop.sell("mug", 1, { by: "supervisor", body: { returns: returned(first, 1), payments: [] } }),
    ),
  );
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  expect(await shop.level("mug")).toMatchObject({ quantity: "29" });
  expect(await shop.violations()).toEqual([]);
});
