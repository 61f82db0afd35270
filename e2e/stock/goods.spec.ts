/** Goods on screen: made with variants and parts, received by the box and by lot, counted, imported, labelled, printed; and why each number is what it is. */
import { given } from "../../db/testing/given";
import { orderDesk } from "../../db/testing/order-desk";
import { sql } from "../../db/testing/sql";
import { openBackRoom } from "../fixtures/back-room";
import { expect, test } from "../fixtures/shop";

test("a variant begins as its product; a bundle is made of parts and takes them from the shelf", async ({
  browser,
}) => {
  const shop = await given({ mug: { quantity: 6, price: 500 }, tray: 0 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto(`/settings/catalogue/${shop.product("mug").id}`);
  await page.getByRole("link", { name: "Another variant" }).click();
  await expect(page.getByRole("heading", { name: "Variant of mug" })).toBeVisible();
  await page.getByLabel("SKU").fill("MUG-XL");
  await page.getByLabel("Which one").fill("XL");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/stock\/products\//);
  const [variant] = await sql(
    "select parent_id, variant_name, price_minor::int as price from public.products where org_id = $1 and sku = 'MUG-XL'",
    [shop.org],
  );
  expect(variant).toEqual({ parent_id: shop.product("mug").id, variant_name: "XL", price: 500 });

  await page.goto("/settings/catalogue/new");
  await page.getByLabel("Name").first().fill("Tea set");
  await page.getByLabel("SKU").fill("SET");
  await page.getByRole("textbox", { name: "Price" }).fill("9");
  await page.getByRole("button", { name: "Add a part" }).click();
  await page.getByRole("dialog").getByRole("searchbox").fill("mug");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^mug\s*MUG(?!-)/ })
    .first()
    .click();
  await page.getByLabel("How many mug").fill("2");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/stock\/products\//);
  const [part] = await sql(
    "select p.sku, trim_scale(b.quantity)::text as quantity from public.bundle_parts b join public.products p on p.org_id = b.org_id and p.id = b.part_id where b.org_id = $1",
    [shop.org],
  );
  expect(part).toEqual({ sku: "MUG", quantity: "2" });
});

test("two boxes of twelve of a lot arrive: twenty-four pieces, with their date", async ({ browser }) => {
  const shop = await given({ milk: 0 }, { pins: true });
  const milk = shop.product("milk").id;
  await sql("update public.products set has_lots = true where org_id = $1 and id = $2", [shop.org, milk]);
  await sql("insert into public.product_units (org_id, product_id, name, factor) values ($1, $2, 'box', 12)", [
    shop.org,
    milk,
  ]);
  const page = await openBackRoom(browser, shop, "supervisor");
  await page.goto(`/stock/products/${milk}`);
  await page.getByRole("button", { name: "Move goods" }).click();
  await page.getByRole("menuitem", { name: "Receive" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Place" }).selectOption({ label: "Floor (new there)" });
  await dialog.getByLabel("Lot").fill("L-77");
  await dialog.getByLabel("Best before").fill("2031-05-01");
  await dialog.getByLabel("Counted in").selectOption({ label: "box (12)" });
  await dialog.getByLabel("How much").fill("2");
  await dialog.getByRole("button", { name: "Receive" }).click();
  await expect(dialog).toBeHidden();
  const [lot] = await sql(
    `select l.code, l.expires_at::text as expires, trim_scale(i.quantity)::text as quantity from public.inventory i
       join public.lots l on l.org_id = i.org_id and l.id = i.lot_id where i.org_id = $1 and i.quantity > 0`,
    [shop.org],
  );
  expect(lot).toEqual({ code: "L-77", expires: "2031-05-01", quantity: "24" });
  expect(await shop.violations()).toEqual([]);
});

test("«why 7?»: the places that add up, the movements that made it, and what was signed, word for word", async ({
  browser,
}) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const page = await openBackRoom(browser, shop, "manager");
  await page.goto(`/stock/products/${shop.product("mug").id}`);
  await page.getByRole("button", { name: "Move goods" }).click();
  await page.getByRole("menuitem", { name: "Write off" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Place" }).selectOption({ index: 1 });
  await dialog.getByLabel("How much").fill("2");
  await dialog.getByLabel("Why").selectOption("broken");
  await dialog.getByRole("button", { name: "Sign" }).click();
  await page.getByLabel("PIN of a manager").fill("4444");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  // the product's own figure and the reorder list answer by the same panel as the table
  await page.getByRole("button", { name: "7 of mug: why?" }).first().click();
  await expect(page.getByRole("dialog", { name: "Why: mug" }).getByRole("row", { name: /Together/ })).toContainText(
    "7",
  );
  await sql("update public.products set reorder_point = 8 where org_id = $1", [shop.org]);
  await page.goto("/stock/reorder");
  await page.getByRole("button", { name: "7 of mug: why?" }).click();
  await expect(page.getByRole("dialog", { name: "Why: mug" }).getByRole("row", { name: /Together/ })).toContainText(
    "7",
  );

  await page.goto("/stock?q=mug");
  await page.getByRole("button", { name: "7 of mug: why?" }).first().click();
  const why = page.getByRole("dialog", { name: "Why: mug" });
  await expect(why.getByRole("row", { name: /Together/ })).toContainText("7");
  await expect(why.getByRole("list", { name: "Ledger" }).getByRole("listitem")).toHaveCount(2);
  await why.getByRole("link", { name: "signed by Owner" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What was signed" })).toBeVisible();
  await expect(page.getByText("Unchanged since it was signed")).toBeVisible();
  await expect(page.getByText("POST /api/stock/write-off")).toBeVisible();
  await expect(page.getByText("broken", { exact: true })).toBeVisible();
  await expect(page.getByRole("list", { name: "What moved under it" })).toContainText("mug");
});

test("a count: blind first, then the variance, then posted", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const page = await openBackRoom(browser, shop, "supervisor");
  await page.goto("/counts");
  await page.getByRole("button", { name: "Begin a count" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Place" }).selectOption(shop.places.floor);
  await dialog.getByRole("button", { name: "Begin a count" }).click();
  await page.waitForURL(/\/counts\/[0-9a-f-]+/);
  await page.getByLabel("Scan or find").fill("MUG");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).not.toContainText("9"); // blind: what is expected is not said
  await page.getByLabel("How much do you see?").fill("7");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Review differences" }).click();
  await expect(page.getByRole("row", { name: /mug/ })).toContainText("-2");
  await page.getByRole("button", { name: "Post 1 difference" }).click();
  await expect(page.getByText("Posted 1 difference.").first()).toBeVisible();
  expect(await shop.level("mug")).toMatchObject({ quantity: "7" });
  expect(await shop.violations()).toEqual([]);
});

test("what a picker found missing is counted in one press, and asked for no more", async ({ browser }) => {
  const shop = await given(
    { cup: { quantity: 6, at: "warehouse" }, bowl: { quantity: 2, at: "warehouse" } },
    { pins: true },
  );
  const desk = await orderDesk(shop);
  const order = await desk.reserve([{ sku: "CUP", quantity: 1 }]);
  const { id, items } = await desk.startPicking([order.id]);
  await desk.pick(id, items[0]?.id ?? "", 0, "none");
  const page = await openBackRoom(browser, shop, "supervisor");
  await page.goto("/counts");
  await expect(page.getByRole("region", { name: "Asked for" })).toContainText("None left");
  await page.getByRole("button", { name: "Count 1 thing at Warehouse" }).click();
  await page.waitForURL(/\/counts\/[0-9a-f-]+/);
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("asked for: None left");
  await page.getByRole("button", { name: /^cup/ }).click();
  await page.getByLabel("How much do you see?").fill("5");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Review differences" }).click();
  await page.getByRole("button", { name: "Post 1 difference" }).click();
  await expect(page.getByText("Posted 1 difference.").first()).toBeVisible();
  await page.goto("/counts");
  await expect(page.getByText("Posted", { exact: true })).toBeVisible();
  await expect(page.getByText("Asked for")).toHaveCount(0);
  expect(await shop.violations()).toEqual([]);
});

test("a list of stock is tried, taken whole, and a label is drawn for what it brought", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop, "manager");
  await page.goto("/settings/import");
  const csv = (quantity: string) => ({
    name: "stock.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`sku,location,quantity\nMUG,Floor,${quantity}\n`),
  });
  await page.getByRole("main").getByText("Stock", { exact: true }).click();
  await page.getByText("Add it").click();
  await page.getByLabel("CSV file").setInputFiles(csv("1.5"));
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("1 line cannot be taken, so nothing was")).toBeVisible();
  await page.getByLabel("CSV file").setInputFiles(csv("4"));
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("Floor: 1 → 5")).toBeVisible();
  await page.getByRole("button", { name: "Take it all" }).click();
  await expect.poll(async () => (await shop.level("mug")).quantity).toBe("5");
  await page.goto(`/api/products/${shop.product("mug").id}/label`);
  await expect(page.locator("svg")).toBeVisible();
  await expect(page.getByText("€5.00")).toBeVisible();
  expect(await shop.violations()).toEqual([]);
});

test("the filtered table as a list to print, with its count", async ({ browser }) => {
  const shop = await given({ mug: 9, teapot: 3, kettle: 0 }, { pins: true });
  const page = await openBackRoom(browser, shop, "manager");
  await page.goto("/stock?status=out");
  await page.getByRole("link", { name: "Print" }).click();
  await expect(page.getByText("1 of 1 products")).toBeVisible();
  await expect(page.getByRole("row", { name: /kettle/ })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("row", { name: /kettle/ })).toBeVisible();
});
