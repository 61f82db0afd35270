/** What the back office reads: the table, the figures, the ledger, and stock as it was. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { ROLES } from "../../testing/given-rows";
import { refusal } from "../../testing/refused";
import { sql, sqlOne } from "../../testing/sql";
import { ask, call } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
interface Line {
  id: string;
  sku: string;
  onHand: string;
  status: string;
  rows: { quantity: string }[];
}
const table = (shop: Shop, query: object) =>
  call<{ products: Line[]; nextCursor: string | null; total: number }>(shop, "manager", "read_stock_products", {
    p_request: { query },
  });
const ledger = (shop: Shop, query: object) =>
  call<{ transactions: { id: string; type: string; quantityAfter: string }[]; nextCursor: string | null }>(
    shop,
    "manager",
    "read_transactions",
    { p_request: { query } },
  );

test("the table is searched, filtered and read page by page without a gap", async () => {
  const names = Array.from({ length: 12 }, (_, n) => `mug ${String(n).padStart(2, "0")}`);
  const shop = await given({ ...Object.fromEntries(names.map((name) => [name, 1])), "50%_off": 3 });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof table>> = await table(shop, {
      limit: 5,
      q: "MUG",
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.products.map((p) => p.sku));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(names.map((name) => name.toUpperCase()));
  expect((await table(shop, { q: "%_" })).products).toMatchObject([{ sku: "50%_OFF", onHand: "3", status: "good" }]);
  expect((await table(shop, { sort: "sku", limit: 2 })).total).toBe(13);
});

test("what is low and what is out is found, and shown among what needs a person", async () => {
  const shop = await given({ mug: 2, cup: 0, plate: 50 });
  await sqlOne(
    "update public.products set reorder_point = 5 where org_id = $1 and sku in ('MUG', 'PLATE') returning id",
    [shop.org],
  );
  expect((await table(shop, { status: "low" })).products.map((p) => p.sku)).toEqual(["MUG"]);
  expect((await table(shop, { status: "out" })).products.map((p) => p.sku)).toEqual(["CUP"]);
  const figures = await call(shop, "manager", "read_stock_overview", { p_request: {} });
  expect(figures).toMatchObject({
    low: 1,
    out: 1,
    products: 3,
    needs: [
      { kind: "out", sku: "CUP" },
      { kind: "low", sku: "MUG", available: "2", daysOfCover: null },
    ],
  });
});

test("the ledger is read newest first, filtered, page by page", async () => {
  const shop = await given({ mug: 10, cup: 10 });
  for (let n = 0; n < 5; n += 1) await shop.sell("mug", 1);
  const inventoryId = shop.product("mug").inventoryId;
  const first = await ledger(shop, { inventoryId, limit: 4 });
  expect(first.transactions.map((t) => t.quantityAfter)).toEqual(["5", "6", "7", "8"]);
  const second = await ledger(shop, { inventoryId, limit: 4, cursor: first.nextCursor });
  expect(second.transactions.map((t) => t.quantityAfter)).toEqual(["9", "10"]);
  expect((await ledger(shop, { type: "sold" })).transactions).toHaveLength(5);
  expect((await ledger(shop, {})).transactions).toHaveLength(7);
});

test("a movement names the paper it belongs to: the sale by its number, the delivery by its supplier, the use by its name", async () => {
  const shop = await given({ mug: 10 });
  const sale = await shop.sell("mug", 1);
  const inventoryId = shop.product("mug").inventoryId;
  const supplier = await sqlOne<{ id: string }>(
    "insert into public.suppliers (org_id, name) values ($1, 'Nordlicht') returning id",
    [shop.org],
  );
  const usage = await sqlOne<{ id: string }>(
    "insert into public.usages (org_id, kind, name) values ($1, 'job', 'Window display') returning id",
    [shop.org],
  );
  const paper = "note-17.pdf";
  await ask(shop, "manager", "receive_stock", {
    body: { inventoryId, quantity: "2", supplierId: supplier.id, document: paper },
  });
  await ask(shop, "manager", "receive_stock", { body: { inventoryId, quantity: "3" } });
  await ask(shop, "manager", "consume_stock", {
    body: { inventoryId, quantity: "1", reason: "job", usageId: usage.id },
  });
  const { transactions } = await ledger(shop, { inventoryId, limit: 4 });
  expect(transactions).toMatchObject([
    { type: "consumed", document: { kind: "usage", id: usage.id, number: "Window display" } },
    { type: "received", document: { kind: "receipt", number: null, paper: null } },
    { type: "received", document: { kind: "receipt", number: "Nordlicht", paper } },
    { type: "sold", document: { kind: "sale", id: sale.id, number: sale.number } },
  ]);
  const other = await given({ cup: 1 });
  expect(
    await sqlOne("select internal.document_of($1, $2) as document", [other.org, `sale_line:${sale.lines[0]?.id}`]),
  ).toEqual({ document: null });
});

test("stock as it was: at each moment what the ledger said then", async () => {
  const shop = await given({ mug: 10 });
  const moments: { at: string; quantity: number }[] = [];
  for (let left = 9; left >= 4; left -= 1) {
    await shop.sell("mug", 1);
    moments.push({
      at: (await sqlOne<{ at: string }>("select internal.iso(clock_timestamp()) as at")).at,
      quantity: left,
    });
  }
  const inventoryId = shop.product("mug").inventoryId;
  for (const { at, quantity } of moments) {
    expect(await call(shop, "manager", "read_stock", { p_request: { query: { at, inventoryId } } })).toMatchObject({
      at,
      stock: [{ inventoryId, quantity: String(quantity) }],
    });
    expect(await call(shop, "manager", "stock_as_of", { p_at: at })).toMatchObject([
      { inventory_id: inventoryId, quantity },
    ]);
  }
  expect(
    await call(shop, "manager", "read_stock", { p_request: { query: { at: "2000-01-01T00:00:00Z" } } }),
  ).toMatchObject({ stock: [{ quantity: "0" }] });
});

test("a product's page tells its rows and its days", async () => {
  const shop = await given({ mug: 10 });
  await shop.sell("mug", 2);
  const { product } = await call<{ product: { series: { onHand: string; sold: string }[] } }>(
    shop,
    "manager",
    "read_stock_product",
    { p_request: { path: { id: shop.product("mug").id } } },
  );
  expect(product).toMatchObject({ onHand: "8", rows: [{ quantity: "8", locationName: "Floor" }] });
  expect(product.series).toHaveLength(30);
  expect(product.series.at(-1)).toMatchObject({ onHand: "8", sold: "2" });
  expect(product.series.at(0)).toMatchObject({ onHand: "0", sold: "0" });
});

test("the ledger is narrowed to a category, together with the other filters, whether it is read by rows or along time", async () => {
  const shop = await given({ mug: 9, cup: 9, plate: 9 });
  const { id } = await sqlOne<{ id: string }>(
    "insert into public.categories (org_id, name) values ($1, 'Cups') returning id",
    [shop.org],
  );
  await sql("update public.products set category_id = $2 where org_id = $1 and sku in ('MUG', 'CUP')", [shop.org, id]);
  await shop.sell("mug", 1);
  await shop.sell("plate", 1);
  const skus = async (query: object) =>
    (await ledger(shop, query)).transactions.map((line) => `${line.type} ${(line as unknown as { sku: string }).sku}`);
  const byRows = await skus({ categoryId: id });
  expect(byRows[0]).toBe("sold MUG");
  expect(byRows.toSorted()).toEqual(["received CUP", "received MUG", "sold MUG"]);
  expect(await skus({ categoryId: id, type: "sold" })).toEqual(["sold MUG"]);
  expect(await skus({ categoryId: id, locationId: shop.places.floor, productId: shop.product("plate").id })).toEqual(
    [],
  );
  expect(await skus({ categoryId: id, locationId: shop.places.warehouse })).toEqual([]);
  // lots without a movement: more rows than are asked one by one
  await sql(
    `with made as (insert into public.lots (org_id, product_id, code) select $1, $2, 'L' || n from generate_series(1, 1001) n returning id)
     insert into public.inventory (org_id, store_id, location_id, product_id, lot_id)
     select i.org_id, i.store_id, i.location_id, i.product_id, m.id from public.inventory i, made m where i.org_id = $1 and i.product_id = $2 and i.lot_id is null`,
    [shop.org, shop.product("cup").id],
  );
  expect(await skus({ categoryId: id })).toEqual(byRows);
});

test("the ledger is for those who may read it", async () => {
  const shop = await given({ mug: 1 });
  for (const role of ROLES) {
    const read = call(shop, role, "read_transactions", { p_request: {} });
    if (["cashier", "picker"].includes(role))
      expect(await refusal(read)).toMatchObject({ code: "forbidden", status: 403 });
    else await read;
    await call(shop, role, "read_stock", { p_request: {} });
  }
});

test("another business's stock, ledger, counts and figures are not there", async () => {
  const [shop, stranger] = [await given({ mug: 10 }), await given({ cup: 1 })];
  const { count } = await ask<{ count: { id: string } }>(shop, "manager", "open_count", {
    body: { locationId: shop.places.floor },
  });
  const inventoryId = shop.product("mug").inventoryId;
  const as = (name: string, p_request: object) => call(stranger, "owner", name, { p_request });
  expect(await as("read_stock", { query: {} })).toMatchObject({ stock: [{ sku: "CUP" }] });
  expect(await as("read_transactions", { query: { inventoryId } })).toMatchObject({ transactions: [] });
  expect(await as("read_transactions", { orgId: shop.org })).toMatchObject({ transactions: [{ sku: "CUP" }] });
  expect(await as("read_stock_products", { query: {} })).toMatchObject({ total: 1 });
  for (const [name, request, code] of [
    ["read_stock", { query: { inventoryId } }, "stock_not_found"],
    ["read_stock_product", { path: { id: shop.product("mug").id } }, "product_not_found"],
    ["read_count", { path: { id: count.id } }, "count_not_found"],
    ["receive_stock", { body: { inventoryId, quantity: "1" } }, "stock_not_found"],
    ["consume_stock", { body: { inventoryId, quantity: "1", reason: "x" } }, "stock_not_found"],
    ["correct_stock", { body: { inventoryId, delta: "1", reason: "x" } }, "stock_not_found"],
    [
      "transfer_stock",
      { body: { fromInventoryId: inventoryId, toLocationId: stranger.places.backroom, quantity: "1" } },
      "from_stock_not_found",
    ],
    [
      "transfer_stock",
      {
        body: {
          fromInventoryId: stranger.product("cup").inventoryId,
          toLocationId: shop.places.backroom,
          quantity: "1",
        },
      },
      "location_not_found",
    ],
    ["count_line", { path: { id: count.id }, body: { inventoryId, counted: "1" } }, "count_not_found"],
    ["deactivate_inventory", { path: { id: inventoryId }, body: {} }, "stock_not_found"],
  ] as const) {
    expect(await refusal(as(name, request)), name).toMatchObject({ code });
  }
  expect(
    await refusal(
      call(stranger, "owner", "deduct_stock_inventory", { p_stock_id: inventoryId, p_quantity: 1, p_org_id: shop.org }),
    ),
  ).toMatchObject({ code: "stock_not_found", status: 404 });
  const api = await stranger.api("owner");
  for (const table of [
    "inventory",
    "inventory_transactions",
    "counts",
    "count_lines",
    "usages",
    "reorder_items",
    "receipts",
    "purchase_orders",
    "stock_levels",
    "stock_from_ledger",
  ]) {
    const { data, error } = await api
      .from(table as never)
      .select("*")
      .eq("org_id", shop.org);
    expect({ table, error, data }).toEqual({ table, error: null, data: [] });
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "10" });
});

test("both ways to a level list the same rows: one nothing moved yet stands at nought, and who may not read the ledger is told nothing", async () => {
  const shop = await given({ mug: 3, cup: 0 });
  const both = async (role: "manager" | "cashier") => {
    const api = await shop.api(role);
    const rows = async (view: "stock_levels" | "stock_from_ledger") =>
      Object.fromEntries(
        ((await api.from(view).select("inventory_id, quantity")).data ?? []).map((row) => [
          row.inventory_id,
          row.quantity,
        ]),
      );
    return { levels: await rows("stock_levels"), ledger: await rows("stock_from_ledger") };
  };
  const levels = { [shop.product("mug").inventoryId]: 3, [shop.product("cup").inventoryId]: 0 };
  expect(await both("manager")).toEqual({ levels, ledger: levels });
  expect(await both("cashier")).toEqual({ levels, ledger: {} });
});
