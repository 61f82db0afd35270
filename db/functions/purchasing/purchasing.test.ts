/** Buying: what is low is on the list, what is ordered is not; deliveries come in parts and at their cost; lots go earliest first. */
import { expect, test } from "vitest";
import type { Api } from "../../testing/api";
import { read, write } from "../../testing/door";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { secondStore } from "../../testing/second-store";
import { sql, sqlOne } from "../../testing/sql";
import { ask, call, type Moved } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
interface Order {
  order: { id: string; status: string; lines: { id: string; received: string }[] };
}
async function withSupplier(shop: Shop) {
  const { supplier } = await ask<{ supplier: { id: string } }>(shop, "manager", "save_supplier", {
    body: { name: "Potter" },
  });
  await sql("update public.products set reorder_point = 5, reorder_quantity = 12, supplier_id = $2 where org_id = $1", [
    shop.org,
    supplier.id,
  ]);
  return supplier.id;
}
const list = (shop: Shop) =>
  call<{ items: { sku: string; suggestedQuantity: string }[] }>(shop, "supervisor", "read_reorder_list", {
    p_request: {},
  });

test("what is low is listed; ordered in part and received in part, it ends on the shelf at its cost", async () => {
  const shop = await given({ mug: 3, cup: 50 });
  const supplierId = await withSupplier(shop);
  expect((await list(shop)).items).toMatchObject([{ sku: "MUG", suggestedQuantity: "12" }]);
  const lines = [{ productId: shop.product("mug").id, quantity: "12", unitCost: 150 }];
  const { order } = await ask<Order>(shop, "supervisor", "create_purchase_order", {
    body: { supplierId, locationId: shop.places.floor, lines },
  });
  expect((await list(shop)).items).toEqual([]);
  const path = { id: order.id };
  const arrive = (quantity: string) =>
    ask<Moved>(shop, "supervisor", "receive_purchase_order", {
      path,
      body: { lines: [{ lineId: order.lines[0]?.id, quantity }] },
    });
  expect(await refusal(arrive("1"))).toMatchObject({ code: "purchase_order_closed", facts: { status: "draft" } });
  await ask(shop, "supervisor", "place_purchase_order", { path, body: {} });
  expect((await arrive("5")).movements).toMatchObject([{ type: "received", quantityAfter: "8" }]);
  await arrive("7");
  expect(await refusal(arrive("1"))).toMatchObject({ code: "purchase_order_closed", facts: { status: "received" } });
  expect(await shop.level("mug")).toMatchObject({ quantity: "15" });
  expect(
    await sqlOne("select cost_minor::int as cost from public.products where org_id = $1 and sku = 'MUG'", [shop.org]),
  ).toEqual({ cost: 150 });
  expect(await shop.violations()).toEqual([]);
});

test("a look at the reorder list writes what changed and nothing else", async () => {
  const shop = await given({ mug: 3, cup: 2 });
  await withSupplier(shop);
  const written = async () => {
    await list(shop);
    return sql(
      "select product_id, available::int, xmin::text from public.reorder_items where org_id = $1 order by id",
      [shop.org],
    );
  };
  const first = await written();
  expect(await written()).toEqual(first);
  await shop.sell("mug", 1);
  const mug = shop.product("mug").id;
  const after = await written();
  expect(after.filter((one) => one["product_id"] !== mug)).toEqual(first.filter((one) => one["product_id"] !== mug));
  expect(after.find((one) => one["product_id"] === mug)).toMatchObject({ available: 2 });
});

test("the supplier's paper: both addresses, each line at its cost rounded once, and their sum; an open cost is said", async () => {
  const shop = await given({ mug: 3, tea: "11.52 g" });
  const supplierId = await withSupplier(shop);
  await sql("update public.suppliers set address = 'Clay Lane 2' where org_id = $1", [shop.org]);
  await sql("update public.stores set address = 'Main street 1' where org_id = $1", [shop.org]);
  const draft = (lines: object[]) =>
    ask<Order>(shop, "supervisor", "create_purchase_order", {
      body: { supplierId, locationId: shop.places.backroom, lines, expectedOn: "2031-05-01" },
    }).then(({ order }) => order.id);
  const paper = (id: string, role: "supervisor" | "picker" = "supervisor", by = shop) =>
    call<{ totalMinor: number; isPriced: boolean }>(by, role, "read_purchase_paper", { p_request: { path: { id } } });
  const tea = { productId: shop.product("tea").id, quantity: "11.55", unitCost: 3 };
  const id = await draft([{ productId: shop.product("mug").id, quantity: "12", unitCost: 150 }, tea]);
  expect(await paper(id)).toMatchObject({
    status: "draft",
    expectedOn: "2031-05-01",
    orderedBy: expect.any(String),
    shop: { address: "Main street 1", place: "Backroom" },
    supplier: { name: "Potter", address: "Clay Lane 2" },
    lines: [
      { sku: "MUG", quantity: "12", unitCost: 150, totalMinor: 1800 },
      { sku: "TEA", quantity: "11.55", unit: "gram", unitCost: 3, totalMinor: 35 }, // 34.65
    ],
    totalMinor: 1835,
    isPriced: true,
  });
  const open = await draft([{ productId: shop.product("mug").id, quantity: "1" }, tea]);
  expect(await paper(open)).toMatchObject({ totalMinor: 35, isPriced: false });
  expect(await refusal(paper(id, "supervisor", await given({})))).toMatchObject({ code: "not_found", status: 404 });
  expect(await refusal(paper(id, "picker"))).toMatchObject({ code: "forbidden", status: 403 });
});

test("a supervisor sees, sends, takes in and gives up what is delivered to their own store, the back office everything", async () => {
  const shop = await given({ mug: 3 });
  const supplierId = await withSupplier(shop);
  const side = await secondStore(shop);
  const orderTo = async (locationId: string) => {
    const lines = [{ productId: shop.product("mug").id, quantity: "2" }];
    const { order } = await ask<Order>(shop, "manager", "create_purchase_order", {
      body: { supplierId, locationId, lines },
    });
    return { path: { id: order.id }, lineId: order.lines[0]?.id };
  };
  const [here, there] = [await orderTo(shop.places.backroom), await orderTo(side.floor)];
  const eyes = {
    here: await shop.api("supervisor"),
    there: await side.api("supervisor"),
    office: await shop.api("manager"),
  };
  const seen = async (api: Api) =>
    (await read<{ orders: { id: string }[] }>({ api }, "read_purchase_orders")).orders.map(({ id }) => id);
  const rows = async (api: Api) => [
    (await api.from("purchase_orders").select("id")).data?.map(({ id }) => id),
    (await api.from("purchase_order_lines").select("id")).data?.map(({ id }) => id),
  ];
  expect(await seen(eyes.here)).toEqual([here.path.id]);
  expect(await seen(eyes.there)).toEqual([there.path.id]);
  expect(await seen(eyes.office)).toEqual([there.path.id, here.path.id]);
  expect(await rows(eyes.here)).toEqual([[], []]); // the door alone knows whose they are
  expect((await rows(eyes.office))[0]).toHaveLength(2);

  const arrived = { path: there.path, body: { lines: [{ lineId: there.lineId, quantity: "1" }] } };
  const gone = { code: "not_found", status: 404, facts: { what: "purchase order" } };
  expect(await refusal(read({ api: eyes.here }, "read_purchase_paper", { path: there.path }))).toMatchObject(gone);
  expect(await refusal(write({ api: eyes.here }, "place_purchase_order", { path: there.path }))).toMatchObject(gone);
  await write({ api: eyes.there }, "place_purchase_order", { path: there.path });
  expect(await refusal(write({ api: eyes.here }, "receive_purchase_order", arrived))).toMatchObject(gone);
  expect(await refusal(write({ api: eyes.here }, "cancel_purchase_order", { path: there.path }))).toMatchObject(gone);
  await write({ api: eyes.there }, "receive_purchase_order", arrived);
  expect(await read({ api: eyes.there }, "read_purchase_paper", { path: there.path })).toMatchObject({
    status: "partial",
  });
  await write({ api: eyes.office }, "cancel_purchase_order", { path: there.path });
  expect(await shop.violations()).toEqual([]);
});

test("lots: the one that ends first is used first, one past its date is not used", async () => {
  const shop = await given({ milk: 0 });
  const productId = shop.product("milk").id;
  await sql("update public.products set has_lots = true where org_id = $1", [shop.org]);
  const body = { productId, locationId: shop.places.backroom };
  expect(await refusal(ask(shop, "supervisor", "receive_stock", { body: { ...body, quantity: "1" } }))).toMatchObject({
    code: "lot_required",
    status: 422,
  });
  for (const [lotCode, expiresOn] of [
    ["old", "2020-01-01"],
    ["late", "2099-02-01"],
    ["soon", "2099-01-01"],
  ]) {
    await ask(shop, "supervisor", "receive_stock", { body: { ...body, quantity: "4", lotCode, expiresOn } });
  }
  const used = await ask<Moved>(shop, "picker", "consume_stock", { body: { ...body, quantity: "6", reason: "job" } });
  const lots = await sql<{ code: string }>(
    "select l.code from public.inventory i join public.lots l on l.org_id = i.org_id and l.id = i.lot_id where i.org_id = $1 and i.id = any ($2) order by array_position($2, i.id)",
    [shop.org, used.movements.map((m) => m.inventoryId)],
  );
  expect(used.movements.map((m, n) => [lots[n]?.code, m.quantityChange])).toEqual([
    ["soon", "-4"],
    ["late", "-2"],
  ]);
  const old = await sqlOne<{ id: string }>(
    "select i.id from public.inventory i join public.lots l on l.org_id = i.org_id and l.id = i.lot_id where i.org_id = $1 and l.code = 'old'",
    [shop.org],
  );
  expect(
    await refusal(
      ask(shop, "picker", "consume_stock", { body: { inventoryId: old.id, quantity: "1", reason: "job" } }),
    ),
  ).toMatchObject({ code: "lot_expired", status: 409 });
  expect(
    await refusal(ask(shop, "picker", "consume_stock", { body: { ...body, quantity: "3", reason: "job" } })),
  ).toMatchObject({ code: "insufficient_stock", facts: { short: [{ requested: "3", available: "2" }] } });
  expect(await shop.violations()).toEqual([]);
});

test("a product keeps its unit once it has moved, its SKU and barcodes are its own", async () => {
  const shop = await given({ mug: 3, cup: 1 });
  const id = shop.product("mug").id;
  const body = {
    sku: "MUG",
    name: "Big mug",
    priceMinor: 700,
    taxClassId: shop.taxClass,
    barcodes: ["400"],
    units: [{ name: "box", factor: "6" }],
  };
  await ask(shop, "manager", "save_product", { path: { id }, body });
  expect(await call(shop, "manager", "read_product", { p_request: { path: { id } } })).toMatchObject({
    product: { name: "Big mug", barcodes: ["400"], units: [{ name: "box", factor: "6" }], hasHistory: true },
  });
  expect(
    await refusal(ask(shop, "manager", "save_product", { path: { id }, body: { ...body, decimals: 2 } })),
  ).toMatchObject({ code: "still_in_use", status: 409 });
  expect(await refusal(ask(shop, "manager", "save_product", { body }))).toMatchObject({
    code: "sku_taken",
    status: 409,
  });
  expect(await refusal(ask(shop, "manager", "save_product", { body: { ...body, sku: "NEW" } }))).toMatchObject({
    code: "barcode_taken",
    status: 409,
  });
  await ask(shop, "manager", "save_product", {
    body: { ...body, sku: "SET", barcodes: [], parts: [{ productId: id, quantity: "2" }] },
  });
  expect(await refusal(ask(shop, "supervisor", "save_product", { path: { id }, body }))).toMatchObject({
    code: "forbidden",
    status: 403,
  });
});

test("places and rules are the owner's: a place with goods stays in use", async () => {
  const shop = await given({ mug: 3 });
  const place = { storeId: shop.store, name: "Cellar", kind: "backroom" };
  const { location } = await ask<{ location: { id: string } }>(shop, "owner", "save_location", { body: place });
  await ask(shop, "owner", "save_location", { path: { id: location.id }, body: { ...place, isActive: false } });
  expect(
    await refusal(
      ask(shop, "owner", "save_location", { path: { id: shop.places.floor }, body: { ...place, isActive: false } }),
    ),
  ).toMatchObject({ code: "still_in_use" });
  expect(await refusal(ask(shop, "manager", "save_location", { body: place }))).toMatchObject({ code: "forbidden" });
  await ask(shop, "owner", "save_policies", {
    body: {
      name: "Shop",
      adjustThreshold: "0",
      countWindowSeconds: 5,
      autoOpenShift: true,
      limits: [{ role: "cashier", discountPercent: 5, foundQuantity: "2" }],
    },
  });
  expect(
    await refusal(
      ask(shop, "owner", "correct_stock", {
        body: { inventoryId: shop.product("mug").inventoryId, delta: "1", reason: "x" },
      }),
    ),
  ).toMatchObject({ code: "signature_required" });
});
