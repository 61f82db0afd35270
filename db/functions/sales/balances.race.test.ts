import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";

async function withAccounts(stock: number) {
  const shop = await given({ mug: stock });
  const [customer, card] = [randomUUID(), randomUUID()];
  await sql(`insert into public.customers (org_id, id, name) values ($1, $2, 'Cleo')`, [shop.org, customer]);
  await sql(`insert into public.gift_cards (org_id, id, last_four) values ($1, $2, '4242')`, [shop.org, card]);
  await sql(
    `insert into internal.gift_card_codes (org_id, code_hash, gift_card_id) values ($1, internal.code_hash('G4242'), $2)`,
    [shop.org, card],
  );
  await sql(`select internal.enter_gift_card($1, $2, 500, 'issued', null, null)`, [shop.org, card]);
  await sql(
    `select internal.enter_customer($1, $2, 'credit', 500, 'goodwill', null, null), internal.enter_customer($1, $2, 'points', 500, 'goodwill', null, null)`,
    [shop.org, customer],
  );
  return { shop, customer };
}

async function race(shop: Shop, body: Record<string, unknown>) {
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => shop.sell("mug", 1, { body })));
  return results.filter((r) => r.status === "fulfilled").length;
}

test("fifty tills spend a gift card's last balance: one wins", async () => {
  const { shop } = await withAccounts(50);
  expect(await race(shop, { payments: [{ method: "gift_card", amount: 500, code: "G-4242" }] })).toBe(1);
  expect(
    await sqlOne(`select balance_minor::int as balance from public.gift_cards where org_id = $1`, [shop.org]),
  ).toEqual({ balance: 0 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "49" });
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills spend a customer's last credit: one wins", async () => {
  const { shop, customer } = await withAccounts(50);
  expect(await race(shop, { customerId: customer, payments: [{ method: "store_credit", amount: 500 }] })).toBe(1);
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills spend a customer's last points: one wins", async () => {
  const { shop, customer } = await withAccounts(50);
  expect(await race(shop, { customerId: customer, payments: [{ method: "points", amount: 500 }] })).toBe(1);
  expect(await sqlOne(`select points::int from public.customers where org_id = $1`, [shop.org])).toEqual({ points: 0 });
  expect(await shop.violations()).toEqual([]);
});

test("fifty sales race for thirty mugs: the numbers of the receipts have no gap", async () => {
  const shop = await given({ mug: 30 });
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => shop.sell("mug", 1)));
  const numbers = results.flatMap((r) => (r.status === "fulfilled" ? [r.value.number] : [])).toSorted();
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => `T1-${String(i + 1).padStart(6, "0")}`));
  expect(await shop.violations()).toEqual([]);
});
