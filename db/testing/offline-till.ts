/** A till that was offline: rings sales up under its own numbers and brings them later, as its page does. */
import { randomUUID } from "node:crypto";
import type { Shop } from "./given";
import { rpc } from "./rpc";
import { sql, sqlOne } from "./sql";

export interface Result {
  key: string;
  outcome: string;
  sale?: { id: string; number: string; total: number; lines: { new_quantity?: number; deducted: number }[] };
  problem?: { code: string };
}

/** A further till on the same floor. */
export async function registerOf(shop: Shop, prefix: string): Promise<string> {
  const id = randomUUID();
  await sql(
    "insert into public.registers (org_id, id, store_id, location_id, name, prefix) values ($1, $2, $3, $4, $5, $6)",
    [shop.org, id, shop.store, shop.places.floor, `Till ${prefix}`, prefix],
  );
  return id;
}

/** Rings sales up under the numbers of one series, in cash, without asking anybody. */
export function ringsUp(shop: Shop, series: string) {
  let n = 0;
  return (basket: [string, number][], more: Record<string, unknown> = {}) => {
    const total = basket.reduce((sum, [name, quantity]) => sum + shop.product(name).priceMinor * quantity, 0);
    n += 1;
    return {
      key: randomUUID(),
      soldAt: new Date().toISOString(),
      staffId: shop.people.cashier.id,
      receiptNumber: `${series}-${String(n).padStart(4, "0")}`,
      catalogVersion: "1",
      total,
      lines: basket.map(([name, quantity]) => ({
        inventoryId: shop.product(name).inventoryId,
        quantity: String(quantity),
        unitPrice: shop.product(name).priceMinor,
      })),
      payments: [{ method: "cash", amount: total }],
      ...more,
    };
  };
}

export async function offlineTill(shop: Shop, { register = shop.register, prefix = "T1", seriesNo = 1 } = {}) {
  const device = randomUUID();
  await sql(
    "insert into internal.devices (id, org_id, register_id, secret_hash, series_no) values ($1, $2, $3, 'x', $4)",
    [device, shop.org, register, seriesNo],
  );
  const ring = ringsUp(shop, `${prefix}-A${seriesNo}`);
  const send = async (...sales: object[]): Promise<Result[]> =>
    (
      await sqlOne<{ results: Result[] }>("select public.sell_offline($1, $2) as results", [
        device,
        JSON.stringify(sales),
      ])
    ).results;
  return { device, ring, send };
}

/** What the till's page tells once its queue is empty: the last number of its own series. */
export async function tellSeries(shop: Shop, device: string, name: string, last: number): Promise<void> {
  await sql("update internal.sessions set device_id = $1 where id = $2", [device, shop.people.cashier.sessionId]);
  await rpc(await shop.api("cashier"), "keep_leases", { p_request: { body: { series: { name, last } } } });
}
