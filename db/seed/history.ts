/**
 * Thirty days at Corner Shop: deliveries, shifts and sales, posted by the same functions as today's, only under an earlier clock.
 * The same every time: the dice are seeded. What lies on the shelf at the end is what corner-shop.ts says.
 */
import type pg from "pg";
import { products, type SeedProduct } from "./corner-shop.ts";
import type { CornerShop } from "./corner-shop-rows.ts";
import { receive } from "./rows.ts";

const DAYS = 30;
const DAY_MS = 86_400_000;
const OPENS_AT = 8;
const CLOSES_AT = 19;

export async function seedHistory(client: pg.Client, shop: CornerShop, say: (line: string) => void): Promise<void> {
  const random = dice(20261121);
  const today = new Date(new Date().toISOString().slice(0, 10)).getTime();
  const plan = planSales(random);
  await at(client, new Date(today - DAYS * DAY_MS + 6 * 3_600_000));
  await receive(client, shop.orgId, openingStock(shop, plan));
  const people = await signIn(client, shop);
  for (let day = 0; day < DAYS - 1; day += 1) {
    const start = today - (DAYS - 1 - day) * DAY_MS;
    await sellDay(client, shop, people, start, plan[day] ?? [], random);
    if (day % 10 === 9) say(`  ${day + 1} of ${DAYS} days of history`);
  }
  await client.query("select set_config('stockproof.clock', '', false)");
  await client.query(
    "update internal.sessions set ended_at = now(), ended_reason = 'signed_out' where org_id = $1 and id = any ($2)",
    [shop.orgId, people],
  );
}

type Basket = { sku: string; quantity: number }[];

function planSales(random: () => number): Basket[][] {
  const sellable = products.filter((product) => product.perDay > 0);
  return Array.from({ length: DAYS - 1 }, () => {
    const baskets: Basket[] = Array.from({ length: 10 + Math.floor(random() * 5) }, () => []);
    for (const product of sellable) {
      const times = Math.round(product.perDay * (0.6 + random() * 0.8) * 0.5);
      for (let n = 0; n < times; n += 1) {
        const basket = baskets[Math.floor(random() * baskets.length)];
        if (!basket || basket.some((line) => line.sku === product.sku)) continue;
        basket.push({ sku: product.sku, quantity: draw(product, random) });
      }
    }
    return baskets.filter((basket) => basket.length > 0);
  });
}

const draw = (product: SeedProduct, random: () => number) =>
  product.unit !== "piece" ? Math.round(200 + random() * 1_600) / 1_000 : 1 + Math.floor(random() * 2);

/** What was delivered at the beginning: what will be sold, and what is to be left. */
function openingStock(shop: CornerShop, plan: Basket[][]) {
  const sold = new Map<string, number>();
  for (const line of plan.flat(2)) sold.set(line.sku, (sold.get(line.sku) ?? 0) + Math.round(line.quantity * 1_000));
  return products.flatMap((product) =>
    Object.entries(shop.rows.get(product.sku) ?? {}).flatMap(([place, inventoryId]) => {
      const left = product.stock[place as "floor"] ?? "0";
      const thousandths = Math.round(Number(left) * 1_000) + (place === "floor" ? (sold.get(product.sku) ?? 0) : 0);
      const quantity = String(thousandths / 1_000);
      return thousandths > 0 && inventoryId
        ? [{ inventoryId, quantity, reference: "delivery:opening", staffId: shop.staff.Sue }]
        : [];
    }),
  );
}

async function sellDay(
  client: pg.Client,
  shop: CornerShop,
  people: string[],
  start: number,
  baskets: Basket[],
  random: () => number,
): Promise<void> {
  const shifts = await openShifts(client, shop, new Date(start + OPENS_AT * 3_600_000));
  const moments = baskets
    .map(() => start + OPENS_AT * 3_600_000 + random() * (CLOSES_AT - OPENS_AT) * 3_500_000)
    .sort((a, b) => a - b);
  for (const [n, basket] of baskets.entries()) {
    const till = n % 2;
    await at(client, new Date(moments[n] ?? start));
    const lines = basket.map((line) => ({ inventoryId: shop.rows.get(line.sku)?.floor, quantity: line.quantity }));
    const total = basket.reduce(
      (sum, line) => sum + Math.floor((priceOf(line.sku) * Math.round(line.quantity * 1_000) + 500) / 1_000),
      0,
    );
    const isCash = random() < 0.55;
    const tendered = Math.ceil(total / 500) * 500;
    const payments = [
      isCash
        ? { method: "cash", amount: total, tendered }
        : { method: "card", amount: total, reference: `terminal ${n + 1}` },
    ];
    const customerId = random() < 0.2 ? shop.customers[Math.floor(random() * shop.customers.length)] : undefined;
    const body = { lines, payments, ...(customerId ? { customerId } : {}) };
    const sale = { sessionId: people[till], body };
    const { rows } = await client.query<{ answers: { code?: string; facts?: unknown }[] }>(
      "select internal.sell($1, $2) as answers",
      [shop.orgId, JSON.stringify([sale])],
    );
    const refused = rows[0]?.answers[0];
    if (refused?.code)
      throw new Error(`The demo's history was refused: ${refused.code} ${JSON.stringify(refused.facts)}`);
  }
  await closeShifts(client, shop, shifts, new Date(start + CLOSES_AT * 3_600_000));
}

const priceOf = (sku: string) => products.find((product) => product.sku === sku)?.price ?? 0;

/** Ada at the first till and Ben at the second, so that every sale of the past has its cashier; signed out when the past is over. */
async function signIn(client: pg.Client, shop: CornerShop): Promise<string[]> {
  const people: string[] = [];
  for (const [till, staffId] of [shop.staff.Ada, shop.staff.Ben].entries()) {
    const { rows } = await client.query<{ id: string }>(
      `insert into internal.sessions (id, org_id, staff_id, staff_role, store_id, register_id, expires_at)
       values (internal.uuid_v7(), $1, $2, 'cashier', $3, $4, clock_timestamp() + interval '1 hour') returning id`,
      [shop.orgId, staffId, shop.storeId, shop.registers[till]],
    );
    people.push(rows[0]?.id ?? "");
  }
  return people;
}

async function openShifts(client: pg.Client, shop: CornerShop, moment: Date): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into public.shifts (org_id, register_id, store_id, opened_by, opened_at, float_minor)
     select $1, r, $3, s, $4, 10000 from unnest($2::uuid[], $5::uuid[]) as t(r, s) returning id`,
    [shop.orgId, shop.registers.slice(0, 2), shop.storeId, moment, [shop.staff.Ada, shop.staff.Ben]],
  );
  return rows.map((row) => row.id);
}

async function closeShifts(client: pg.Client, shop: CornerShop, shifts: string[], moment: Date): Promise<void> {
  await client.query(
    `update public.shifts f set closed_at = $3, closed_by = f.opened_by, expected_minor = internal.expected_cash(f.org_id, f.id),
            counted_minor = internal.expected_cash(f.org_id, f.id)
      where f.org_id = $1 and f.id = any ($2)`,
    [shop.orgId, shifts, moment],
  );
}

const at = (client: pg.Client, moment: Date) =>
  client.query("select set_config('stockproof.clock', $1, false)", [moment.toISOString()]);

/** A small seeded generator (mulberry32), so that every demo has the same past. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
