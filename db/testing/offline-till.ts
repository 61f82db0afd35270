/** A till that was offline: rings sales up under its own numbers and brings them later, as its page does. */
import { randomUUID } from "node:crypto";
import type { Shop } from "./given";
import { sql, sqlOne } from "./sql";

export interface Result {
  key: string;
  outcome: string;
  sale?: { id: string; number: string; total: number; lines: { new_quantity?: number; deducted: number }[] };
  problem?: { code: string };
}

export async function offlineTill(shop: Shop, { register = shop.register, prefix = "T1", seriesNo = 1 } = {}) {
  const device = randomUUID();
  await sql(
    "insert into internal.devices (id, org_id, register_id, secret_hash, series_no) values ($1, $2, $3, 'x', $4)",
    [device, shop.org, register, seriesNo],
  );
  let n = 0;
  const ring = (basket: [string, number][], more: Record<string, unknown> = {}) => {
    const total = basket.reduce((sum, [name, quantity]) => sum + shop.product(name).priceMinor * quantity, 0);
    n += 1;
    return {
      key: randomUUID(),
      soldAt: new Date().toISOString(),
      staffId: shop.people.cashier.id,
      receiptNumber: `${prefix}-A${seriesNo}-${String(n).padStart(4, "0")}`,
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
  const send = async (...sales: object[]): Promise<Result[]> =>
    (
      await sqlOne<{ results: Result[] }>("select public.sell_offline($1, $2) as results", [
        device,
        JSON.stringify(sales),
      ])
    ).results;
  return { device, ring, send };
}
