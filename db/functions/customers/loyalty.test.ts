/** Loyalty in the sale's own transaction: walk-in, new and repeat customers, the tier a sale lifts them to, and what a return takes back. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read, refusal, sign, write } from "../../testing/doors";
import { given, type Shop } from "../../testing/given";
import { sql, sqlOne } from "../../testing/sql";

interface Loyalty {
  pointsBefore: number;
  pointsEarned: number;
  pointsAfter: number;
  tierBefore?: string;
  tierAfter?: string;
}
type Sold = { id: string; total: number; lines: { id: string }[]; loyalty?: Loyalty };
type Customer = {
  id: string;
  name: string;
  points: number;
  tier?: string;
  sales: { id: string }[];
  salesCount: number;
};

const newCustomer = async (shop: Shop, name = "Nora New"): Promise<string> =>
  (await write<{ customer: { id: string } }>(shop, "cashier", "create_customer", { body: { name } })).customer.id;

const find = async (shop: Shop, id: string): Promise<Customer> =>
  (await read<{ customer: Customer }>(shop, "cashier", "read_customer", { path: { id } })).customer;

const sellTo = async (shop: Shop, customerId: string, quantity: number): Promise<Sold> =>
  (await shop.sell("mug", quantity, { body: { customerId } })) as unknown as Sold;

async function tiers(shop: Shop, measure: "points" | "spend", thresholds: Record<string, number>): Promise<void> {
  await write(shop, "manager", "set_loyalty", {
    body: {
      earnMinorPerPoint: 100,
      pointValueMinor: 1,
      tiers: Object.entries(thresholds).map(([name, threshold]) => ({ name, measure, threshold })),
    },
  });
}

test("a walk-in buys: no customer, no points, nothing asked", async () => {
  const shop = await given({ mug: 3 });
  const sale = (await shop.sell("mug", 1)) as unknown as Sold;
  expect(sale.loyalty).toBeUndefined();
  expect(await shop.violations()).toEqual([]);
});

test("a new customer is made in one field and earns in the same sale", async () => {
  const shop = await given({ mug: 10 }, { price: 500 });
  const id = await newCustomer(shop);
  const sale = await sellTo(shop, id, 2);
  expect(sale.loyalty).toMatchObject({ pointsBefore: 0, pointsEarned: 10, pointsAfter: 10 });
  expect(await find(shop, id)).toMatchObject({ name: "Nora New", points: 10, salesCount: 1 });
  expect(await shop.violations()).toEqual([]);
});

test("a repeat customer is found with their history and spends points they earned", async () => {
  const shop = await given({ mug: 10 }, { price: 500 });
  const id = await newCustomer(shop, "Rita Repeat");
  const first = await sellTo(shop, id, 4);
  const found = await read<{ customers: { id: string }[] }>(shop, "cashier", "read_customers", {
    query: { q: "rita" },
  });
  expect(found.customers.map((c) => c.id)).toEqual([id]);
  const second = (await shop.sell("mug", 1, {
    body: {
      customerId: id,
      payments: [
        { method: "points", amount: 20 },
        { method: "cash", amount: 480 },
      ],
    },
  })) as unknown as Sold;
  expect(second.loyalty).toMatchObject({ pointsBefore: 20, pointsEarned: 4, pointsAfter: 4 });
  expect((await find(shop, id)).sales.map((sale) => sale.id)).toEqual([second.id, first.id]);
  expect(await shop.violations()).toEqual([]);
});

test.each(["points", "spend"] as const)(
  "a tier by %s is reached in the sale that earns it, and told once",
  async (measure) => {
    const shop = await given({ mug: 30 }, { price: 1000 });
    await tiers(shop, measure, measure === "points" ? { Silver: 20, Gold: 100 } : { Silver: 2000, Gold: 10_000 });
    const id = await newCustomer(shop);
    expect((await sellTo(shop, id, 1)).loyalty?.tierAfter).toBeUndefined();
    expect((await sellTo(shop, id, 1)).loyalty).toMatchObject({ tierAfter: "Silver" });
    expect((await sellTo(shop, id, 9)).loyalty).toMatchObject({ tierBefore: "Silver", tierAfter: "Gold" });
    const told = await sql(`select payload from public.outbox where org_id = $1 and type = 'customer.tier_changed'`, [
      shop.org,
    ]);
    expect(told).toHaveLength(2);
    expect(await shop.violations()).toEqual([]);
  },
);

test("a window forgets what is older: the nightly look lowers the tier", async () => {
  const shop = await given({ mug: 30 }, { price: 1000 });
  await tiers(shop, "points", { Silver: 20 });
  const id = await newCustomer(shop);
  await sellTo(shop, id, 3);
  await sql("update public.orgs set loyalty_window_days = 30 where id = $1", [shop.org]);
  await sql("select internal.review_tiers($1, null)", [shop.org]);
  expect((await find(shop, id)).tier).toBe("Silver");
  await sql("update public.customer_entries set created_at = now() - interval '31 days' where org_id = $1", [shop.org]);
  await sql("select internal.review_tiers($1, null)", [shop.org]);
  expect((await find(shop, id)).tier).toBeUndefined();
});

test("a return takes back its share of the points, and the tier they led to", async () => {
  const shop = await given({ mug: 30 }, { price: 1000 });
  await tiers(shop, "points", { Silver: 20 });
  const id = await newCustomer(shop);
  const sale = await sellTo(shop, id, 3);
  const [line] = sale.lines;
  const back = async (quantity: number): Promise<void> => {
    const p_refund = {
      saleId: sale.id,
      lines: [{ lineId: line?.id, quantity: String(quantity), restock: true }],
      reason: "broken",
    };
    const { error } = await (await shop.api("supervisor")).rpc("refund_sale", {
      p_refund,
      p_idempotency_key: randomUUID(),
    });
    expect(error).toBeNull();
  };
  await back(1);
  expect(await find(shop, id)).toMatchObject({ points: 20, tier: "Silver" });
  await back(2);
  expect((await find(shop, id)).points).toBe(0);
  expect((await find(shop, id)).tier).toBeUndefined();
  expect(await shop.violations()).toEqual([]);
});

test("points and credit by hand are signed, once, and never go below zero", async () => {
  const shop = await given({ mug: 1 });
  const id = await newCustomer(shop);
  const act = "POST /api/customers/:id/adjustments";
  const body = { account: "points", change: 50, reason: "sorry" };
  const path = { id };
  expect((await refusal(write(shop, "cashier", "adjust_account", { path, body }))).code).toBe("forbidden");
  expect((await refusal(write(shop, "manager", "adjust_account", { path, body }))).code).toBe("signature_required");
  const signatureId = await sign(shop, "manager", act, body);
  expect(await write(shop, "manager", "adjust_account", { path, body, signatureId })).toMatchObject({ balance: 50 });
  expect((await refusal(write(shop, "manager", "adjust_account", { path, body, signatureId }))).code).toBe(
    "signature_invalid",
  );
  const less = { ...body, change: -51 };
  const again = await sign(shop, "manager", act, less);
  expect((await refusal(write(shop, "manager", "adjust_account", { path, body: less, signatureId: again }))).code).toBe(
    "balance_short",
  );
  expect(await shop.violations()).toEqual([]);
});

test("birthday points come once a year", async () => {
  const shop = await given({ mug: 1 });
  const id = await newCustomer(shop);
  await sql("update public.orgs set birthday_points = 25 where id = $1", [shop.org]);
  await sql(
    "update public.customers set birthday = (now() at time zone 'Europe/Berlin')::date - interval '30 years' where org_id = $1",
    [shop.org],
  );
  const give = async (): Promise<number> =>
    (await sqlOne<{ n: number }>("select internal.give_birthdays($1) as n", [shop.org])).n;
  expect([await give(), await give()]).toEqual([1, 0]);
  expect((await find(shop, id)).points).toBe(25);
  expect(await shop.violations()).toEqual([]);
});
