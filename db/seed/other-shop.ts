/** A second business on the same machine. It exists so that anyone can try to look across, and fail. */
import type pg from "pg";
import { seedPerson } from "./people.ts";
import { demoCode, insert, receive } from "./rows.ts";

export async function seedOtherShop(client: pg.Client, pepper: string): Promise<void> {
  const orgId = await insert(client, "orgs", {
    name: "Other Shop",
    auto_open_shift: true,
    is_demo: true,
    adjust_threshold: 10,
    count_window: "0 seconds",
  });
  const storeId = await insert(client, "stores", { org_id: orgId, name: "Other Shop" });
  const floor = await insert(client, "locations", {
    org_id: orgId,
    store_id: storeId,
    name: "Till floor",
    kind: "floor",
  });
  const register = await insert(client, "registers", {
    org_id: orgId,
    store_id: storeId,
    location_id: floor,
    name: "Till 1",
    prefix: "O1",
  });
  await demoCode(client, orgId, register, "OTHER-1");
  await seedPerson(client, pepper, orgId, { name: "Ada", role: "cashier", pin: "1111", storeId });
  await seedPerson(client, pepper, orgId, { name: "Mona", role: "manager", pin: "3333" });
  await insert(client, "role_limits", { org_id: orgId, role: "cashier" });
  const tax = await insert(client, "tax_classes", { org_id: orgId, name: "Standard", is_included: true });
  await insert(client, "tax_rates", { org_id: orgId, tax_class_id: tax, name: "VAT 19 %", percent: 19 });
  for (const [sku, name, price, quantity] of [
    ["MUG", "Mug", 700, "12"],
    ["LAMP", "Desk lamp", 3900, "4"],
  ] as const) {
    const productId = await insert(client, "products", {
      org_id: orgId,
      sku,
      name,
      price_minor: price,
      tax_class_id: tax,
      primary_location_id: floor,
    });
    const row = await insert(client, "inventory", {
      org_id: orgId,
      store_id: storeId,
      product_id: productId,
      location_id: floor,
    });
    await receive(client, orgId, [{ inventoryId: row, quantity, reference: "delivery:opening" }]);
  }
}
