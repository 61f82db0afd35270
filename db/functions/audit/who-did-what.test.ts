/** Whoever changes stock, money or prices is written down with it, in the transaction of the deed. */
import { expect, test } from "vitest";
import { write } from "@/db/testing/doors";
import { given } from "@/db/testing/given";
import { sql } from "@/db/testing/sql";
import { call } from "@/db/testing/stock-room";

test("receiving, transferring, correcting, refunding, pricing, opening and closing are each written down once, with who did it", async () => {
  const shop = await given({ mug: 5 });
  const { id, sku, name, inventoryId } = shop.product("mug");
  const sale = await shop.sell("mug", 1);
  const backroom = await shop.shelve("mug", "backroom");
  await write(shop, "supervisor", "receive_stock", { body: { inventoryId, quantity: "1", reason: "delivery" } });
  await write(shop, "supervisor", "transfer_stock", {
    body: { fromInventoryId: inventoryId, toInventoryId: backroom, quantity: "1" },
  });
  await write(shop, "supervisor", "correct_stock", { body: { inventoryId, delta: "1", reason: "found" } });
  await write(shop, "supervisor", "post_refund", {
    path: { id: sale.id },
    body: { lines: [{ lineId: sale.lines[0]!.id, quantity: "1", restock: true }], reason: "unwanted" },
  });
  const product = { sku, name, unit: "piece", decimals: 0, priceMinor: 700, taxClassId: shop.taxClass };
  await write(shop, "manager", "save_product", { path: { id }, body: product });
  await write(shop, "cashier", "close_shift", { path: { id: shop.shift }, body: { counted: 0 } });
  await write(shop, "cashier", "open_shift", { body: { float: 100 } });
  const written = await sql<{ act: string; by: string }>(
    `select a.act, s.role as by from public.audit_log a join public.staff s on s.org_id = a.org_id and s.id = a.staff_id
      where a.org_id = $1 order by a.act`,
    [shop.org],
  );
  expect(written).toEqual([
    { act: "POST /api/stock/adjust", by: "supervisor" },
    { act: "POST /api/stock/receive", by: "supervisor" },
    { act: "POST /api/stock/transfer", by: "supervisor" },
    { act: "PUT /api/products/:id", by: "manager" },
    { act: "close_shift", by: "cashier" },
    { act: "open_shift", by: "cashier" },
    { act: "refund", by: "supervisor" },
  ]);
});

test("the log names what a deed was about as a person knows it, and keeps silent about another business", async () => {
  const shop = await given({ mug: 5 });
  const inventoryId = shop.product("mug").inventoryId;
  await write(shop, "supervisor", "receive_stock", { body: { inventoryId, quantity: "1", reason: "delivery" } });
  const { entries } = await call<{ entries: { act: string; subject: string; about: string | null }[] }>(
    shop,
    "owner",
    "read_audit_log",
    { p_request: {} },
  );
  expect(entries).toMatchObject([
    { act: "POST /api/stock/receive", subject: `inventory:${inventoryId}`, about: "mug · Floor" },
  ]);
  const other = await given({ cup: 1 });
  expect(await sql("select internal.subject_name($1, $2) as name", [other.org, `inventory:${inventoryId}`])).toEqual([
    { name: null },
  ]);
});
