/**
 * (b) HTTP: a full three-line sale at `POST /api/pos/sales` beside the empty route of the same build, the same callers in the same run;
 * and fifty tills that press Pay for one product at the same instant.
 */
import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { Pool } from "undici";
import type { Stack } from "@/scripts/stack/stack";
import { measure, type Measured, round, told } from "./measure";
import { type Basket, type BenchShop, basketOf, type Till } from "./shop";

export interface HttpRow {
  callers: number;
  empty: Measured;
  hot: Measured;
  spread: Measured;
}
export interface Fairness {
  tills: number;
  median: number;
  slowest: number;
  factor: number;
}

export type Sell = (basket: Basket, caller: number) => Promise<void>;

/** One connection per caller, kept open, as tills have. */
export async function openTills(stack: Stack, shop: BenchShop, connections: number, app = stack.connection.appUrl) {
  const pool = new Pool(app, { connections, pipelining: 1 });
  const tokens = await Promise.all(shop.tills.map((till) => tokenOf(stack.secrets.jwtSecret, shop, till)));
  let busy = 0;
  const send = (caller: number, key: string, body: string) =>
    pool.request({
      method: "POST",
      path: "/api/pos/sales",
      headers: {
        authorization: `Bearer ${tokens[caller % tokens.length]}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body,
    });
  // A busy shop is asked again with the same key, as a till does; what that takes is part of the wait.
  const sell: Sell = async (basket, caller) => {
    const [key, body] = [randomUUID(), JSON.stringify(basketOf(shop, basket))];
    for (;;) {
      const answer = await send(caller, key, body);
      const said = await answer.body.text();
      if (answer.statusCode === 201) return;
      if (answer.statusCode !== 503) throw new Error(`A sale was answered ${answer.statusCode}: ${said}`);
      busy += 1;
    }
  };
  const ask = async () => {
    const answer = await pool.request({ method: "GET", path: "/api/health/live" });
    await answer.body.text();
  };
  return { sell, ask, busy: () => busy, close: () => pool.close() };
}

export async function benchHttp(stack: Stack, shop: BenchShop, callers: number[], seconds: number): Promise<HttpRow[]> {
  const tills = await openTills(stack, shop, Math.max(...callers));
  try {
    const rows: HttpRow[] = [];
    for (const many of callers) {
      const hot = await measure(many, seconds, (caller) => tills.sell("hot", caller));
      const empty = await measure(many, seconds, tills.ask);
      const spread = await measure(many, seconds, (caller) => tills.sell("spread", caller));
      rows.push({ callers: many, empty, hot, spread });
    }
    return rows;
  } finally {
    await tills.close();
  }
}

/** Rounds of fifty sales of one product at once: the slowest till's wait against the middle one's. */
export async function benchFairness(stack: Stack, shop: BenchShop, rounds: number): Promise<Fairness> {
  const many = 50;
  const tills = await openTills(stack, shop, many);
  try {
    const told = [];
    for (let n = 0; n < rounds; n += 1) told.push(await oneRound(tills.sell, many));
    const by = told.toSorted((a, b) => a.slowest / a.p50 - b.slowest / b.p50);
    const middle = by[Math.floor(by.length / 2)] ?? { p50: 0, slowest: 0 };
    return { tills: many, median: middle.p50, slowest: middle.slowest, factor: round(middle.slowest / middle.p50) };
  } finally {
    await tills.close();
  }
}

async function oneRound(sell: Sell, many: number) {
  const began = performance.now();
  return told(
    await Promise.all(Array.from({ length: many }, (_, n) => sell("hot", n).then(() => performance.now() - began))),
  );
}

export function tokenOf(
  secret: string,
  shop: BenchShop,
  till: Partial<Till> & Pick<Till, "sessionId" | "staffId">,
): Promise<string> {
  const claims = {
    role: "authenticated",
    org_id: shop.org,
    store_id: till.registerId ? shop.store : null,
    staff_id: till.staffId,
    staff_role: till.registerId ? "cashier" : "manager",
    register_id: till.registerId ?? null,
    session_id: till.sessionId,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(till.staffId)
    .setIssuer("stockproof")
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime("15m")
    .sign(new TextEncoder().encode(secret));
}
