/**
 * A sale beside another act, stepped through every order in which their locks can fall. However they meet, the end is one of the two that
 * come of doing one after the other: same answers, same levels, same ledger, same drawer. No order of steps may block for ever.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { given, type Shop } from "@/db/testing/given";
import type { StaffRole } from "@/db/testing/given-rows";
import { sql, sqlOne } from "@/db/testing/sql";
import { type Act, type Ending, schedules, twoSessions } from "@/db/testing/stepped";
import { ask } from "@/db/testing/stock-room";

let sessions: Awaited<ReturnType<typeof twoSessions>>;
beforeAll(async () => {
  sessions = await twoSessions();
});
afterAll(() => sessions.close());

type Locks = Record<string, [text: string, ...values: unknown[]]>;

function act(shop: Shop, by: StaffRole, call: { text: string; values: unknown[] }, key: string, locks: Locks): Act {
  const row = ([text, ...values]: Locks[string]) => ({ text, values: [shop.org, ...values] });
  return {
    claims: shop.claims(by),
    call,
    locks: {
      key: row(["insert into public.idempotency (org_id, key, fingerprint) values ($1, $2, sha256(''))", key]),
      ...Object.fromEntries(Object.entries(locks).map(([name, lock]) => [name, row(lock)])),
    },
  };
}

const door = (name: string, request: Record<string, unknown>) => ({
  text: `select public.${name}($1) as told`,
  values: [JSON.stringify(request)],
});
const stockOf = (inventoryId: string): Locks[string] => [
  "select 1 from public.inventory where org_id = $1 and id = $2 for update",
  inventoryId,
];
const series = (kind: string): Locks[string] => [
  "select 1 from public.number_series where org_id = $1 and kind = $2 for update",
  kind,
];
const shift = (shop: Shop): Locks[string] => [
  "select 1 from public.shifts where org_id = $1 and id = $2 for update",
  shop.shift,
];

/** So many mugs at nine hundred each, paid in cash. */
function selling(shop: Shop, quantity: number): Act {
  const key = randomUUID();
  const sale = {
    lines: [{ inventoryId: shop.product("mug").inventoryId, quantity: String(quantity) }],
    payments: [{ method: "cash", amount: 900 * quantity }],
  };
  const call = { text: "select public.checkout($1, $2) as told", values: [JSON.stringify(sale), key] };
  const stock = stockOf(shop.product("mug").inventoryId);
  return act(shop, "cashier", call, key, { shift: shift(shop), series: series("online"), stock });
}

/** Three mugs are left of five: two went in the first sale, which also made the till's number series. */
async function shopOfThree() {
  const shop = await given({ mug: { quantity: 5, price: 900 } });
  const first = await shop.sell("mug", 2);
  await sql(
    `insert into public.number_series (org_id, kind, register_id, prefix)
     select $1, k, $2, 'T1-' || upper(left(k, 1)) from unnest(array['refund', 'z']) k`,
    [shop.org, shop.register],
  );
  return { shop, first };
}
type Began = Awaited<ReturnType<typeof shopOfThree>>;

const OTHERS: Record<string, { sells: number; other: (began: Began) => Promise<Act> | Act }> = {
  // four are there only once one has come back
  "a refund": {
    sells: 4,
    other({ shop, first }) {
      const key = randomUUID();
      const lines = [{ lineId: first.lines[0]!.id, quantity: "1", restock: true }];
      const call = door("post_refund", { key, path: { id: first.id }, body: { lines, reason: "unwanted" } });
      return act(shop, "supervisor", call, key, {
        sale: ["select 1 from public.sales where org_id = $1 and id = $2 for update", first.id],
        shift: shift(shop),
        series: series("refund"),
        stock: stockOf(shop.product("mug").inventoryId),
      });
    },
  },
  // one was seen where three should be
  "a count": {
    sells: 2,
    async other({ shop }) {
      const key = randomUUID();
      const { count } = await ask<{ count: { id: string } }>(shop, "supervisor", "open_count", {
        body: { locationId: shop.places.floor },
      });
      const body = { inventoryId: shop.product("mug").inventoryId, counted: "1" };
      await ask(shop, "supervisor", "count_line", { path: { id: count.id }, body });
      return act(shop, "supervisor", door("post_count", { key, path: { id: count.id } }), key, {
        count: ["select 1 from public.counts where org_id = $1 and id = $2 for update", count.id],
        stock: stockOf(body.inventoryId),
      });
    },
  },
  "a price change": {
    sells: 1,
    other({ shop }) {
      const key = randomUUID();
      const { id, sku, name } = shop.product("mug");
      const body = { sku, name, unit: "piece", decimals: 0, priceMinor: 1000, taxClassId: shop.taxClass };
      return act(shop, "manager", door("save_product", { key, path: { id }, body }), key, {
        product: ["select 1 from public.products where org_id = $1 and id = $2 for update", id],
      });
    },
  },
  "a transfer": {
    sells: 2,
    async other({ shop }) {
      const key = randomUUID();
      const { inventoryId } = shop.product("mug");
      const [from, to] = [inventoryId, await shop.shelve("mug", "backroom")];
      const body = { fromInventoryId: from, toInventoryId: to, quantity: "2" };
      return act(shop, "supervisor", door("transfer_stock", { key, body }), key, {
        giving: stockOf(from),
        taking: stockOf(to),
      });
    },
  },
  "a shift that closes": {
    sells: 1,
    other({ shop }) {
      const key = randomUUID();
      const call = door("close_shift", { key, path: { id: shop.shift }, body: { counted: 1800 } });
      return act(shop, "supervisor", call, key, { shift: shift(shop), series: series("z") });
    },
  },
};

/** What can be told apart at the end, without ids and times. */
async function endOf({ shop }: Began, endings: [Ending, Ending]) {
  const found = await sqlOne(
    `select (select jsonb_agg(jsonb_build_array(l.kind, i.quantity, i.reserved, (select jsonb_agg(jsonb_build_array(t.type, t.quantity_change) order by t.seq)
               from public.inventory_transactions t where t.org_id = i.org_id and t.inventory_id = i.id)) order by l.kind)
               from public.inventory i join public.locations l on l.org_id = i.org_id and l.id = i.location_id where i.org_id = $1) as stock,
            (select jsonb_agg(p.amount_minor order by p.amount_minor) from public.payments p where p.org_id = $1) as paid,
            (select jsonb_agg(s.number order by s.number) from public.sales s where s.org_id = $1) as sales,
            (select jsonb_agg(r.number order by r.number) from public.refunds r where r.org_id = $1) as refunds,
            (select jsonb_build_array(f.closed_at is null, f.expected_minor, f.report -> 'sales') from public.shifts f where f.org_id = $1) as shift,
            (select p.price_minor from public.products p where p.org_id = $1) as price`,
    [shop.org],
  );
  return { ...found, ended: endings.map((ending) => ("no" in ending ? ending.no : "done")) };
}

for (const [name, { sells, other }] of Object.entries(OTHERS)) {
  test(`a sale beside ${name}: every order of their steps ends as one after the other would`, {
    timeout: 300_000,
  }, async () => {
    const begin = async () => {
      const began = await shopOfThree();
      return { began, acts: [selling(began.shop, sells), await other(began)] as [Act, Act] };
    };
    const serial = [];
    for (const first of [0, 1] as const) {
      const { began, acts } = await begin();
      serial.push(await endOf(began, await sessions.serially(acts, first)));
    }
    expect(serial[0]).not.toEqual(serial[1]);
    const met = new Set<number>();
    for (const schedule of schedules((await begin()).acts)) {
      const { began, acts } = await begin();
      const end = await endOf(began, await sessions.stepped(acts, schedule));
      const which = serial.findIndex((one) => JSON.stringify(one) === JSON.stringify(end));
      expect(which, `${JSON.stringify({ schedule, end, serial }, null, 1)}`).toBeGreaterThanOrEqual(0);
      expect(await began.shop.violations()).toEqual([]);
      met.add(which);
    }
    expect(met.size).toBe(2);
  });
}
