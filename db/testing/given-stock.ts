/** Products and their stock: the rows by the owner, every quantity by the one function that may move stock. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Ground, Options, Place } from "./given-rows";

export interface Wish {
  quantity: number | string;
  /** `gram` takes four decimals; a piece takes none. */
  unit?: "piece" | "gram";
  at?: Place;
  price?: number;
}
/** `3`, `"11.52 g"`, or what needs more words. */
export type Stock = Record<string, number | string | Wish>;

export interface Product {
  id: string;
  sku: string;
  name: string;
  inventoryId: string;
  priceMinor: number;
}

function wishOf(given: number | string | Wish): Wish {
  if (typeof given === "number") return { quantity: given };
  if (typeof given === "object") return given;
  const [quantity = "0", unit] = given.split(" ");
  return { quantity, unit: unit?.startsWith("g") ? "gram" : "piece" };
}

export async function insertStock(
  client: pg.ClientBase,
  ground: Ground,
  stock: Stock,
  options: Options,
): Promise<Record<string, Product>> {
  const products: Record<string, Product> = {};
  for (const [name, given] of Object.entries(stock)) {
    const { quantity, unit = "piece", at = "floor", price } = wishOf(given);
    const product = {
      id: randomUUID(),
      inventoryId: randomUUID(),
      sku: name.toUpperCase(),
      name,
      priceMinor: price ?? options.price ?? 500,
    };
    await client.query(
      `insert into public.products (org_id, id, sku, name, unit, quantity_decimals, price_minor, tax_class_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [ground.org, product.id, product.sku, name, unit, unit === "gram" ? 4 : 0, product.priceMinor, ground.taxClass],
    );
    await client.query(
      "insert into public.inventory (org_id, id, store_id, product_id, location_id) values ($1, $2, $3, $4, $5)",
      [ground.org, product.inventoryId, ground.store, product.id, ground.places[at]],
    );
    if (Number(quantity) !== 0) await receive(client, ground.org, product.inventoryId, quantity);
    products[name] = product;
  }
  return products;
}

/** Opening stock, posted as a delivery. */
export async function receive(
  client: pg.ClientBase,
  org: string,
  inventoryId: string,
  quantity: number | string,
): Promise<void> {
  await client.query(`select internal.post_movements($1, array[jsonb_populate_record(null::internal.movement, $2)])`, [
    org,
    { inventory_id: inventoryId, type: "received", quantity_change: String(quantity), reason: "opening" },
  ]);
}
