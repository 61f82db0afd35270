/**
 * The last units lie at another till, which holds them in advance: over HTTP they are asked back, its page hears it on the stock's stream
 * and gives back, and the one who was short is served. From a till that is silent nothing is taken.
 */
import { expect, test } from "vitest";
import { given, type Shop } from "../../db/testing/given";
import { offlineTill } from "../../db/testing/offline-till";
import { sql, sqlOne } from "../../db/testing/sql";
import { testStack } from "../../db/testing/stack";
import { note } from "../../scripts/testing/noted";
import { doorsOf, type Problem } from "../fixtures/door";

/** Promised are half a second; so long only a machine that does ten other things may take. */
const GENEROUS_MS = 10_000;

interface Lease {
  leases: { inventoryId: string; quantity: string }[];
}

/** A till that sold forty of a hundred mugs and now holds six of the sixty left: 54 are there for others. */
async function holding(shop: Shop) {
  const { device } = await offlineTill(shop);
  await sql("update internal.sessions set device_id = $1 where id = $2", [device, shop.people.cashier.sessionId]);
  await shop.sell("mug", 40);
  const token = await shop.token("cashier");
  const keep = async () => (await doorsOf(token)<Lease>("PUT", "/api/pos/leases", {})).body.leases;
  expect(await keep()).toEqual([{ inventoryId: shop.product("mug").inventoryId, quantity: "6" }]);
  return { token, keep };
}

/** What the till's page does all day: it follows the stock, and when little is left of what it holds, it asks what it may keep. */
async function follow(token: string, onNews: () => Promise<unknown>): Promise<() => Promise<void>> {
  const left = new AbortController();
  const answer = await fetch(`${testStack().appUrl}/api/stock/stream`, {
    headers: { authorization: `Bearer ${token}`, accept: "text/event-stream" },
    signal: left.signal,
  });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const reading = (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const text = decoder.decode(value, { stream: true });
      if (text.includes("event: ready")) isReady();
      if (text.includes("event: stock")) await onNews();
    }
  })().catch(() => undefined);
  await ready;
  return async () => {
    left.abort();
    await reading;
  };
}

function sellSixty(shop: Shop, token: string) {
  const { inventoryId, priceMinor } = shop.product("mug");
  const payments = [{ method: "cash", amount: priceMinor * 60 }];
  return doorsOf(token)<Problem>("POST", "/api/pos/sales", { lines: [{ inventoryId, quantity: "60" }], payments });
}

const leaseOf = (shop: Shop) =>
  sqlOne<{ askedAt: Date | null; releasedAt: Date | null; ms: number | null }>(
    `select asked_at as "askedAt", released_at as "releasedAt", round(extract(epoch from released_at - asked_at) * 1000)::int as ms
       from public.reservations where org_id = $1 and kind = 'lease'`,
    [shop.org],
  );

test("another till needs the last units: it gets them within the half second, from the page that held them", async () => {
  const shop = await given({ mug: 100 }, { leases: true });
  const { token, keep } = await holding(shop);
  const stop = await follow(token, keep);
  const other = await shop.token("supervisor");
  const started = performance.now();
  const first = await sellSixty(shop, other);
  const answeredMs = performance.now() - started;
  if (first.status !== 201) {
    // a machine that is too slow for the half second: named, and served as soon as the page has answered
    expect(first.body).toMatchObject({ status: 409, code: "insufficient_stock", facts: { short: [{ leased: "6" }] } });
    await expect.poll(async () => (await leaseOf(shop)).releasedAt, { timeout: GENEROUS_MS }).not.toBeNull();
    expect((await sellSixty(shop, other)).status).toBe(201);
  }
  const { askedAt, ms } = await leaseOf(shop);
  expect(askedAt, "it was asked for, and given because of that").not.toBeNull();
  expect(ms).toBeLessThan(GENEROUS_MS);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
  await stop();
  note("leases", { answered: first.status, answeredMs: Math.round(answeredMs), backAfterMs: ms });
});

test("a silent till keeps what it holds: who is short hears soon what is leased", async () => {
  const shop = await given({ mug: 100 }, { leases: true });
  await holding(shop);
  const { status, body } = await sellSixty(shop, await shop.token("supervisor"));
  expect([status, body.code]).toEqual([409, "insufficient_stock"]);
  expect(body.facts).toMatchObject({ short: [{ available: "54", requested: "60", leased: "6" }] });
  expect(await leaseOf(shop)).toMatchObject({ releasedAt: null });
  expect(await shop.level("mug")).toMatchObject({ quantity: "60", reserved: "6" });
  expect(await shop.violations()).toEqual([]);
});
