/** Three ways to the same shelf: a batch, sale by sale, and line by line. Random scarce baskets must end the same on each. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { Refused } from "../../testing/refused";
import { sqlOne, withClient } from "../../testing/sql";

const NAMES = ["a", "b", "c"] as const;
type Basket = { name: (typeof NAMES)[number]; quantity: number }[];

const baskets = fc.array(
  fc.array(fc.record({ name: fc.constantFrom(...NAMES), quantity: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const stocked = fc.record({
  a: fc.integer({ min: 0, max: 8 }),
  b: fc.integer({ min: 0, max: 8 }),
  c: fc.integer({ min: 0, max: 8 }),
});

const bodyOf = (shop: Shop, basket: Basket) => ({
  lines: basket.map(({ name, quantity }) => ({
    inventoryId: shop.product(name).inventoryId,
    quantity: String(quantity),
  })),
  payments: [
    {
      method: "card",
      amount: basket.reduce((sum, { name, quantity }) => sum + shop.product(name).priceMinor * quantity, 0),
    },
  ],
});

const levels = async (shop: Shop) => Promise.all(NAMES.map(async (name) => (await shop.level(name)).quantity));

async function inOneBatch(shop: Shop, sales: Basket[]): Promise<string[]> {
  const asked = sales.map((basket) => ({
    key: randomUUID(),
    fingerprint: "00".repeat(32),
    registerId: shop.register,
    body: bodyOf(shop, basket),
  }));
  const { answers } = await sqlOne<{ answers: { code?: string }[] }>(
    "select public.checkout_batch($1, $2) as answers",
    [shop.org, JSON.stringify(asked)],
  );
  return answers.map((answer) => answer.code ?? "sold");
}

async function saleBySale(shop: Shop, sales: Basket[]): Promise<string[]> {
  const told: string[] = [];
  for (const basket of sales) {
    try {
      await shop.sell("a", 1, { body: bodyOf(shop, basket) });
      told.push("sold");
    } catch (error) {
      told.push(error instanceof Refused ? error.code : String(error));
    }
  }
  return told;
}

/** As `checkout` was once thought of: each line by itself, under one lock, undone when one of them is short. */
async function lineByLine(shop: Shop, sales: Basket[]): Promise<string[]> {
  const told: string[] = [];
  for (const basket of sales) {
    await withClient(async (client) => {
      await client.query("begin");
      await client.query("select 1 from public.inventory where org_id = $1 order by id for update", [shop.org]);
      try {
        for (const { name, quantity } of basket)
          await client.query("select public.decrement_inventory($1, $2)", [shop.product(name).inventoryId, quantity]);
        await client.query("commit");
        told.push("sold");
      } catch (error) {
        await client.query("rollback");
        told.push((error as { hint?: string }).hint ?? String(error));
      }
    });
  }
  return told;
}

test("batch, single sales and single lines sell the same, refuse the same and leave the same", async () => {
  await fc.assert(
    fc.asyncProperty(stocked, baskets, async (stock, sales) => {
      const [one, two, three] = [await given(stock), await given(stock), await given(stock)];
      const told = [await inOneBatch(one, sales), await saleBySale(two, sales), await lineByLine(three, sales)];
      expect(told[1]).toEqual(told[0]);
      expect(told[2]).toEqual(told[0]);
      expect(await levels(two)).toEqual(await levels(one));
      expect(await levels(three)).toEqual(await levels(one));
      for (const shop of [one, two, three]) expect(await shop.violations()).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
