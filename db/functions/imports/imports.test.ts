/** Lists come in whole or not at all; a dry run tells the difference and makes none. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { call, sign } from "../../testing/stock-room";
import { randomUUID } from "node:crypto";

type Shop = Awaited<ReturnType<typeof given>>;
const STOCK = "POST /api/imports/stock";
const take = (shop: Shop, fn: string, body: object, p_rows: object[], signatureId?: string) =>
  call<{ body: Record<string, unknown> }>(shop, "manager", fn, {
    p_request: { body, key: randomUUID(), signatureId },
    p_rows,
  }).then((a) => a.body);

test("a list of stock is added or set as asked, and a dry run changes nothing", async () => {
  const shop = await given({ mug: 10, cup: 2 });
  const rows = [
    { line: 2, sku: "MUG", location: "Floor", quantity: "4" },
    { line: 3, sku: "CUP", location: "backroom", quantity: "6" },
  ];
  expect(await take(shop, "import_stock", { mode: "set", dryRun: true }, rows)).toMatchObject({
    problems: [],
    lines: [
      { before: "10", after: "4" },
      { before: "0", after: "6" },
    ],
  });
  expect(await shop.level("mug")).toMatchObject({ quantity: "10" });
  await take(shop, "import_stock", { mode: "add", dryRun: false }, rows);
  expect(await shop.level("mug")).toMatchObject({ quantity: "14" });
  await take(shop, "import_stock", { mode: "set", dryRun: false }, rows);
  expect(await shop.level("mug")).toMatchObject({ quantity: "4" });
  expect((await shop.movements("mug")).map((m) => m.type)).toEqual(["received", "received", "adjusted"]);
  expect(await shop.violations()).toEqual([]);
});

test("setting far from what is there is signed", async () => {
  const shop = await given({ mug: 100 });
  const rows = [{ line: 2, sku: "MUG", location: "Floor", quantity: "4" }];
  const body = { mode: "set", dryRun: false };
  expect(await refusal(take(shop, "import_stock", body, rows))).toMatchObject({ code: "signature_required" });
  await take(shop, "import_stock", body, rows, await sign(shop, "manager", STOCK, body));
  expect(await shop.level("mug")).toMatchObject({ quantity: "4" });
});

test("one bad line of many refuses all, and every bad line is named", async () => {
  const shop = await given({ mug: 1 });
  const rows = [
    { line: 2, sku: "MUG", location: "Floor", quantity: "4" },
    { line: 3, sku: "NONE", location: "Floor", quantity: "4" },
    { line: 4, sku: "MUG", location: "Attic", quantity: "4" },
    { line: 5, sku: "MUG", location: "Backroom", quantity: "1.5" },
    {
      line: 6,
      problem: "quantity «-1» is no quantity",
      what: { code: "not_quantity", field: "quantity", said: "-1" },
      sku: "MUG",
    },
  ];
  const refused = await refusal(take(shop, "import_stock", { mode: "add", dryRun: false }, rows));
  expect(refused).toMatchObject({ code: "import_refused", status: 422, facts: { count: 4 } });
  expect((refused.facts["lines"] as { line: number }[]).map((l) => l.line)).toEqual([3, 4, 5, 6]);
  // so that a screen says it in its own language
  expect((refused.facts["lines"] as { what: object }[]).map((l) => l.what)).toEqual([
    { code: "product_unknown", said: "NONE" },
    { code: "place_unknown", said: "Attic" },
    { code: "part_of_piece" },
    { code: "not_quantity", field: "quantity", said: "-1" },
  ]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "1" });
});

test("a list of products adds the new and changes the known, nothing else", async () => {
  const shop = await given({ mug: 1 });
  const rows = [
    { line: 2, sku: "MUG", name: "Big mug", priceMinor: 700 },
    { line: 3, sku: "BOWL", name: "Bowl", priceMinor: 900, category: "Bowls", barcode: "123" },
  ];
  expect(await take(shop, "import_products", { dryRun: true }, rows)).toMatchObject({
    counts: { new: 1, changed: 1, same: 0 },
    lines: [
      { outcome: "changed", changes: { name: ["mug", "Big mug"], priceMinor: ["500", "700"] } },
      { outcome: "new" },
    ],
  });
  await take(shop, "import_products", { dryRun: false }, rows);
  expect(
    await sql("select sku, name, price_minor::int as price from public.products where org_id = $1 order by sku", [
      shop.org,
    ]),
  ).toEqual([
    { sku: "BOWL", name: "Bowl", price: 900 },
    { sku: "MUG", name: "Big mug", price: 700 },
  ]);
  expect(await take(shop, "import_products", { dryRun: true }, rows)).toMatchObject({ counts: { same: 2 } });
  expect(
    await refusal(take(shop, "import_products", { dryRun: false }, [...rows, { line: 4, sku: "PLATE" }])),
  ).toMatchObject({ code: "import_refused", facts: { count: 2 } });
});

test("a list of 300 lines with the 299th wrong takes none", async () => {
  const shop = await given({ mug: 1 });
  const rows = Array.from({ length: 300 }, (_, n) => ({
    line: n + 2,
    sku: `S${n}`,
    name: n === 298 ? null : `Thing ${n}`,
    priceMinor: 100,
  }));
  expect(await refusal(take(shop, "import_products", { dryRun: false }, rows))).toMatchObject({
    facts: { count: 1, lines: [{ line: 300 }] },
  });
  expect(await sql("select count(*)::int as n from public.products where org_id = $1", [shop.org])).toEqual([{ n: 1 }]);
});
