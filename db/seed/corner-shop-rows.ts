/** Corner Shop as it stands: one store, four places, three tills, seven people, what it sells and who buys there. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { categories, customers, people, products } from "./corner-shop.ts";
import { seedPerson } from "./people.ts";
import { demoCode, insert } from "./rows.ts";

export interface CornerShop {
  orgId: string;
  storeId: string;
  registers: string[];
  staff: Record<string, string>;
  customers: string[];
  places: { floor: string; backroom: string; warehouse: string };
  /** sku → place → the stock row. */
  rows: Map<string, Partial<Record<"floor" | "backroom" | "warehouse", string>>>;
}

export async function seedCornerShop(
  client: pg.Client,
  { pepper, apiKey }: { pepper: string; apiKey: string },
): Promise<CornerShop> {
  const orgId = await insert(client, "orgs", {
    name: "Corner Shop",
    currency: "EUR",
    time_zone: "Europe/Berlin",
    adjust_threshold: 10,
    count_window: "0 seconds",
    auto_open_shift: true,
    is_demo: true,
  });
  const storeId = await insert(client, "stores", {
    org_id: orgId,
    name: "Corner Shop, Linden Street",
    address: "Linden Street 7\n10999 Berlin",
    receipt_footer: "Thank you. Bring the mug back if it leaks.",
  });
  const place = (name: string, kind: string, walk: number, isSellable: boolean) =>
    insert(client, "locations", {
      org_id: orgId,
      store_id: storeId,
      name,
      kind,
      walk_order: walk,
      is_sellable: isSellable,
    });
  const places = {
    floor: await place("Till floor", "floor", 1, true),
    backroom: await place("Backroom", "backroom", 2, true),
    warehouse: await place("Warehouse", "warehouse", 3, true),
  };
  await place("In transit", "transit", 9, false);
  const registers: string[] = [];
  for (const n of [1, 2, 3]) {
    const id = await insert(client, "registers", {
      org_id: orgId,
      store_id: storeId,
      location_id: places.floor,
      name: `Till ${n}`,
      prefix: `T${n}`,
    });
    await demoCode(client, orgId, id, `DEMO-${n}`);
    registers.push(id);
  }
  const staff: Record<string, string> = {};
  for (const person of people) {
    const isFloor = person.role === "cashier" || person.role === "picker" || person.role === "supervisor";
    staff[person.name] = await seedPerson(client, pepper, orgId, { ...person, storeId: isFloor ? storeId : null });
  }
  for (const role of ["cashier", "supervisor", "manager", "owner"]) {
    const isCashier = role === "cashier";
    await insert(client, "role_limits", {
      org_id: orgId,
      role,
      discount_percent: isCashier ? 10 : 100,
      found_quantity: isCashier ? 5 : 1000,
    });
  }
  for (const [position, [name, threshold, percent]] of [
    ["Silver", 200, 110],
    ["Gold", 1000, 125],
  ].map((tier, n) => [n + 1, tier] as const)) {
    await insert(client, "loyalty_tiers", { org_id: orgId, name, position, threshold, earn_percent: percent });
  }
  const made: string[] = [];
  for (const customer of customers) made.push(await insert(client, "customers", { org_id: orgId, ...customer }));
  const rows = await seedProducts(client, orgId, storeId, places);
  await seedWebChannel(client, orgId, places, apiKey);
  return { orgId, storeId, registers, staff, customers: made, places, rows };
}

async function seedProducts(
  client: pg.Client,
  orgId: string,
  storeId: string,
  places: CornerShop["places"],
): Promise<CornerShop["rows"]> {
  const taxes = {
    standard: await taxClass(client, orgId, "Standard", 19),
    reduced: await taxClass(client, orgId, "Reduced", 7),
  };
  const shelves = new Map<string, string>();
  for (const [position, category] of categories.entries()) {
    shelves.set(
      category.name,
      await insert(client, "categories", { org_id: orgId, ...category, position: position + 1 }),
    );
  }
  const supplier = await insert(client, "suppliers", {
    org_id: orgId,
    name: "Nordlicht Wholesale",
    email: "orders@nordlicht.example",
    phone: "+49 40 1234560",
    address: "Kai 12\n20457 Hamburg",
    lead_days: 3,
  });
  const rows: CornerShop["rows"] = new Map();
  for (const product of products) {
    const productId = await insert(client, "products", {
      org_id: orgId,
      sku: product.sku,
      name: product.name,
      unit: product.unit,
      quantity_decimals: product.unit === "piece" ? 0 : 4,
      price_minor: product.price,
      cost_minor: product.cost,
      tax_class_id: taxes[product.tax],
      category_id: shelves.get(product.category),
      supplier_id: supplier,
      primary_location_id: places.floor,
      favourite_position: product.favourite,
      reorder_point: product.reorder,
      reorder_quantity: product.reorder ? product.reorder * 2 : null,
    });
    if (product.barcode)
      await insert(client, "product_barcodes", { org_id: orgId, product_id: productId, barcode: product.barcode });
    const here: Partial<Record<"floor" | "backroom" | "warehouse", string>> = {};
    for (const name of ["floor", "backroom", "warehouse"] as const) {
      if (product.stock[name] === undefined) continue;
      here[name] = await insert(client, "inventory", {
        org_id: orgId,
        store_id: storeId,
        product_id: productId,
        location_id: places[name],
      });
    }
    rows.set(product.sku, here);
  }
  return rows;
}

async function taxClass(client: pg.Client, orgId: string, name: string, percent: number): Promise<string> {
  const id = await insert(client, "tax_classes", { org_id: orgId, name, is_included: true });
  await insert(client, "tax_rates", { org_id: orgId, tax_class_id: id, name: `VAT ${percent} %`, percent });
  return id;
}

/** The web shop: standard parcels leave the warehouse, then the backroom; pickup comes from the shop's floor, undivided. */
async function seedWebChannel(
  client: pg.Client,
  orgId: string,
  places: CornerShop["places"],
  apiKey: string,
): Promise<void> {
  const { rows } = await client.query(
    "select to_regprocedure('internal.make_channel(uuid,text,jsonb)') is not null as known",
  );
  if (!rows[0]?.known) return;
  const rules = [
    { method: "standard", locations: [places.warehouse, places.backroom], split: true },
    { method: "pickup", locations: [places.floor], split: false },
  ];
  const made = await client.query<{ id: string }>("select internal.make_channel($1, 'web', $2) as id", [
    orgId,
    JSON.stringify(rules),
  ]);
  await client.query(
    "insert into internal.api_keys (key_hash, org_id, channel_id, name) values ($1, $2, $3, 'Web shop')",
    [createHash("sha256").update(apiKey).digest("hex"), orgId, made.rows[0]?.id],
  );
}
