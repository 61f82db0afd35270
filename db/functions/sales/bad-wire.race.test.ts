/** Answers lost and requests cut between the app and the database: who hears nothing asks again with the same key, and nothing is sold twice. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { sqlOne } from "@/db/testing/sql";
import { testStack } from "@/db/testing/stack";
import { DatabaseProxy } from "@/scripts/chaos/database-proxy";
import { dice } from "@/scripts/chaos/dice";

const CALLERS = 6;
const SALES = 25;
const SEED = 4;

test("a sixth of all pieces is lost on the wire: every sale is made once, and every caller hears of it in the end", {
  timeout: 300_000,
}, async () => {
  const shop = await given({ mug: 100 });
  const wire = new DatabaseProxy({ lostReply: 0.1, cut: 0.07, delay: 0.05 }, dice(SEED));
  const url = new URL(testStack().databaseUrl);
  url.port = String(await wire.listen(Number(url.port)));
  const { inventoryId, priceMinor } = shop.product("mug");
  const sale = JSON.stringify({
    registerId: shop.register,
    lines: [{ inventoryId, quantity: "1" }],
    payments: [{ method: "card", amount: priceMinor }],
  });
  let unanswered = 0;
  const heard = new Map<string, string>();

  /** A connection for each try; what breaks it says nothing about the sale. */
  const sell = async (key: string): Promise<string> => {
    for (;;) {
      const client = new pg.Client({ connectionString: url.href });
      client.on("error", () => {});
      try {
        await client.connect();
        const { rows } = await client.query<{ sale: { id: string } }>("select public.checkout($1, $2, $3) as sale", [
          sale,
          key,
          shop.org,
        ]);
        return rows[0]!.sale.id;
      } catch (error) {
        const { hint } = error as pg.DatabaseError;
        if (hint) return hint;
        unanswered += 1;
      } finally {
        await client.end().catch(() => {});
      }
    }
  };
  try {
    wire.isCalm = false;
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        for (let n = 0; n < SALES; n += 1) {
          const key = randomUUID();
          heard.set(key, await sell(key));
        }
      }),
    );
  } finally {
    wire.close();
  }

  expect(unanswered).toBeGreaterThan(CALLERS);
  const sold = [...heard.values()].filter((told) => told !== "insufficient_stock");
  expect(sold).toHaveLength(100);
  expect(new Set(sold).size).toBe(100);
  expect(
    await sqlOne(
      "select count(*)::int as sales, count(distinct number)::int as numbers from public.sales where org_id = $1",
      [shop.org],
    ),
  ).toEqual({ sales: 100, numbers: 100 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});
