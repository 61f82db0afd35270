/** One unit, two hundred buyers, fifty times, straight at the functions over sixteen connections. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { sqlOne } from "@/db/testing/sql";
import { testStack } from "@/db/testing/stack";
import { note } from "@/scripts/testing/noted";
import { figures } from "@/scripts/testing/sizes";

const { buyers = 1, rounds = 1 } = figures("last unit");
/** As they come to the database: most in the batches that the app's queue makes of a rush, the rest each by itself. */
const BATCH = 36;
const ALONE = 20;

test(`the last unit and ${buyers} buyers, ${rounds} rounds: one sale each time, everyone else told clearly, nothing between`, {
  timeout: 900_000,
}, async () => {
  const shop = await given({ last: 0 });
  const { inventoryId, priceMinor } = shop.product("last");
  const claims = JSON.stringify(shop.claims("cashier"));
  const body = { lines: [{ inventoryId, quantity: "1" }], payments: [{ method: "card", amount: priceMinor }] };
  const { sessionId } = shop.people.cashier;
  const pool = new pg.Pool({ connectionString: testStack().databaseUrl, max: 16 });
  const told: Record<string, number> = {};

  const buyAlone = async (): Promise<string[]> => {
    try {
      await pool.query(
        "select public.checkout($1, $2) from (select set_config('request.jwt.claims', $3, true) offset 0) caller",
        [JSON.stringify(body), randomUUID(), claims],
      );
      return ["sold"];
    } catch (error) {
      const { code, hint } = error as pg.DatabaseError;
      return [hint ?? code ?? String(error)];
    }
  };
  const buyTogether = async (count: number): Promise<string[]> => {
    const sales = Array.from({ length: count }, () => ({
      key: randomUUID(),
      fingerprint: "00".repeat(32),
      sessionId,
      body,
    }));
    const { rows } = await pool.query<{ answers: { code?: string }[] }>(
      "select public.checkout_batch($1, $2) as answers",
      [shop.org, JSON.stringify(sales)],
    );
    return rows[0]!.answers.map(({ code }) => code ?? "sold");
  };
  const everyone = (): Promise<string[]>[] => [
    ...Array.from({ length: ALONE }, buyAlone),
    ...Array.from({ length: Math.ceil((buyers - ALONE) / BATCH) }, (_, n) =>
      buyTogether(Math.min(BATCH, buyers - ALONE - n * BATCH)),
    ),
  ];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await shop.receive("last", 1);
      for (const answer of (await Promise.all(everyone())).flat()) told[answer] = (told[answer] ?? 0) + 1;
      expect(told).toEqual({ sold: round, insufficient_stock: round * (buyers - 1) });
    }
  } finally {
    await pool.end();
  }
  note("last unit", { buyers, rounds, ...told });
  expect(await shop.level("last")).toEqual({ quantity: "0", reserved: "0", version: rounds * 2 });
  // a refusal leaves nothing: as many sales and keys as units, and no movement beside
  expect(
    await sqlOne(
      `select (select count(*)::int from public.sales where org_id = $1) as sales, (select count(*)::int from public.idempotency where org_id = $1) as keys,
              (select count(*)::int from public.inventory_transactions where org_id = $1) as movements,
              (select last_number::int from public.number_series where org_id = $1 and kind = 'online') as number`,
      [shop.org],
    ),
  ).toEqual({ sales: rounds, keys: rounds, movements: rounds * 2, number: rounds });
  expect(await shop.violations()).toEqual([]);
});
