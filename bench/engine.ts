/**
 * (a) The engine: full three-line sales straight at the database, one transaction each against group commit, on the same shop and in
 * the same run, with history in place.
 */
import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { canonicalJson } from "@/lib/http/canonical";
import { CheckoutQueue } from "@/lib/sales/checkout-queue";
import { type Measured, measure } from "./measure";
import { type Basket, type BenchShop, basketOf, judge } from "./shop";

interface Ask {
  key: string;
  fingerprint: string;
  sessionId: string;
  body: ReturnType<typeof basketOf>;
}
interface Answer {
  code?: string;
}

export interface EngineRow {
  basket: Basket;
  single: Measured;
  batched: Measured;
  factor: number;
}

export interface EngineOptions {
  callers: number[];
  seconds: number;
  history: number;
}

export async function benchEngine(url: string, shop: BenchShop, options: EngineOptions): Promise<EngineRow[]> {
  const pool = new pg.Pool({ connectionString: url, max: 40 });
  try {
    const queue = queueOver(pool);
    const batched = async (basket: Basket, caller: number) => {
      const answer = await queue.put(shop.org, askOf(shop, basket, caller), 60_000);
      if (answer.code) throw new Error(`A sale was refused: ${JSON.stringify(answer)}`);
    };
    let left = options.history;
    await Promise.all(
      Array.from({ length: 64 }, async (_, caller) => {
        while (left-- > 0) await batched("spread", caller);
      }),
    );
    await pool.query("analyze");
    const rows: EngineRow[] = [];
    for (const basket of ["hot", "spread"] as const)
      for (const callers of options.callers) {
        const single = await oneByOne(url, shop, basket, callers, options.seconds);
        const together = await measure(callers, options.seconds, (caller) => batched(basket, caller));
        rows.push({ basket, single, batched: together, factor: together.perSecond / single.perSecond });
        await judge(pool, shop.org);
      }
    return rows;
  } finally {
    await pool.end();
  }
}

export function askOf(shop: BenchShop, basket: Basket, caller: number): Ask {
  const body = basketOf(shop, basket);
  const fingerprint = createHash("sha256")
    .update([shop.org, "POST /api/pos/sales", "{}", canonicalJson(body)].join("\u001f"))
    .digest("hex");
  return { key: randomUUID(), fingerprint, sessionId: shop.tills[caller % shop.tills.length]?.sessionId ?? "", body };
}

/** The app's own queue over `checkout_batch`; only the way to the database is shorter. */
function queueOver(pool: pg.Pool): CheckoutQueue<Ask, Answer> {
  return new CheckoutQueue<Ask, Answer>(async (orgId, sales) => {
    const { rows } = await pool.query<{ answers: Answer[] }>({
      name: "batch",
      text: "select public.checkout_batch($1, $2::jsonb) as answers",
      values: [orgId, JSON.stringify(sales)],
    });
    return rows[0]?.answers ?? [];
  });
}

/** Every caller has a connection and speaks as its till's session, one transaction for one sale. */
async function oneByOne(url: string, shop: BenchShop, basket: Basket, callers: number, seconds: number) {
  const clients = await Promise.all(
    shop.tills.slice(0, callers).map(async (till) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const claims = { role: "authenticated", org_id: shop.org, session_id: till.sessionId };
      await client.query("select set_config('request.jwt.claims', $1, false)", [JSON.stringify(claims)]);
      return client;
    }),
  );
  try {
    return await measure(callers, seconds, async (caller) => {
      await clients[caller]?.query({
        name: "sale",
        text: "select public.checkout($1::jsonb, $2)",
        values: [JSON.stringify(basketOf(shop, basket)), randomUUID()],
      });
    });
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
