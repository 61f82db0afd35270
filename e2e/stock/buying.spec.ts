/** Buying on screen: what is low becomes an order by the box, arrives by the box and by lot in two deliveries, and its papers are kept. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { openBackRoom } from "../fixtures/back-room";
import { expect, test } from "../fixtures/shop";

test("two boxes are ordered, one comes today with its date, the other tomorrow: twenty-four pieces in two lots", async ({
  browser,
}) => {
  const shop = await given({ milk: 0 }, { pins: true });
  const milk = shop.product("milk").id;
  const [supplier] = await sql(
    "insert into public.suppliers (org_id, name, address) values ($1, 'Dairy', 'Meadow 3') returning id",
    [shop.org],
  );
  await sql("update public.stores set address = 'Main street 7' where org_id = $1", [shop.org]);
  await sql(
    `update public.products set has_lots = true, reorder_point = 5, reorder_quantity = 20, cost_minor = 120, supplier_id = $3 where org_id = $1 and id = $2`,
    [shop.org, milk, supplier?.["id"]],
  );
  await sql("insert into public.product_units (org_id, product_id, name, factor) values ($1, $2, 'box', 12)", [
    shop.org,
    milk,
  ]);
  const page = await openBackRoom(browser, shop, "supervisor");
  await page.goto("/stock/reorder");
  await page.getByRole("combobox", { name: "Pack of milk" }).selectOption({ label: "box (12)" });
  await expect(page.getByLabel("Order of milk")).toHaveValue("2"); // twenty pieces are two boxes, not one and two thirds
  await page.getByRole("combobox", { name: "To" }).selectOption({ label: "Backroom" });
  await page.getByRole("button", { name: "Draft the order" }).click();
  // giving up is asked first, and a slip of the finger is taken back
  await page.getByRole("button", { name: "Give up" }).click();
  await page
    .getByRole("dialog", { name: /Give up order/ })
    .getByRole("button", { name: "Keep it" })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Mark as ordered" }).click();
  await expect(page.getByText("On its way", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^Print PO-/ }).click();
  const paper = page.getByRole("article");
  await expect(paper).toContainText("Main street 7");
  await expect(paper).toContainText("Meadow 3");
  await expect(paper.getByRole("row", { name: /MILK/ })).toContainText(/24.*€1\.20.*€28\.80/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(/\/MediaBox \[([^\]]+)\]/.exec(pdf.toString("latin1"))?.[1]).toMatch(/^0 0 59\d(\.\d+)? 84\d(\.\d+)?$/); // A4 in points
  await page.emulateMedia({ media: null });
  await page.goBack();

  const receive = async (lot: string, expires: string) => {
    await page.getByRole("combobox", { name: "Pack of milk" }).selectOption({ label: "box (12)" });
    await page.getByLabel("Came of milk").fill("1");
    await page.getByLabel("Lot of milk").fill(lot);
    await page.getByLabel("Best before of milk").fill(expires);
    // by keyboard: what was said of the last press may lie over the button
    await page.getByRole("button", { name: "Take in" }).press("Enter");
  };
  await receive("L-1", "2031-05-01");
  await expect(page.getByText("Partly here")).toBeVisible();
  await receive("L-2", "2031-06-01");
  await expect(page.getByText("Here", { exact: true })).toBeVisible();
  const lots = await sql(
    `select l.code, l.expires_at::text as expires, trim_scale(i.quantity)::text as quantity from public.inventory i
       join public.lots l on l.org_id = i.org_id and l.id = i.lot_id where i.org_id = $1 and i.quantity > 0 order by l.code`,
    [shop.org],
  );
  expect(lots).toEqual([
    { code: "L-1", expires: "2031-05-01", quantity: "12" },
    { code: "L-2", expires: "2031-06-01", quantity: "12" },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("a delivery note is kept with the goods and opens from the product; what only claims to be one is refused", async ({
  browser,
}) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop, "supervisor");
  await page.goto(`/stock/products/${shop.product("mug").id}`);
  await page.getByRole("button", { name: "Move goods" }).click();
  await page.getByRole("menuitem", { name: "Receive" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Place" }).selectOption({ index: 1 });
  await dialog.getByLabel("How much").fill("3");
  const paper = dialog.getByLabel("Delivery note");
  await paper.setInputFiles({ name: "note.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
  await expect(dialog.getByText("its content is not application/pdf")).toBeVisible();
  let tries = 0;
  await page.route("**/api/documents/**", async (route) => {
    tries += 1;
    if (tries > 1) return route.fallback();
    await route.fetch();
    await dialog.getByLabel("How much").fill("4"); // typed while the paper is on its way
    await route.abort("connectionreset");
  });
  await paper.setInputFiles({
    name: "note.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 three mugs"),
  });
  await expect(dialog.getByText(/^note-[0-9a-f]+\.pdf$/)).toBeVisible(); // a name of its own, so that none is overwritten
  expect(tries).toBe(2);
  await dialog.getByRole("button", { name: "Receive" }).click();
  await expect(dialog).toBeHidden();
  const link = page.getByRole("link", { name: /^note-/ });
  await expect(link).toBeVisible();
  expect(await shop.level("mug")).toMatchObject({ quantity: "5" });
  expect(await sql("select count(*)::int as kept from internal.documents where org_id = $1", [shop.org])).toEqual([
    { kept: 1 },
  ]);

  const address = (await link.getAttribute("href")) ?? "";
  const kept = await page.request.get(address);
  expect([kept.status(), await kept.text()]).toEqual([200, "%PDF-1.7 three mugs"]);
  const stranger = await given({}, { pins: true });
  const theirs = await (await openBackRoom(browser, stranger, "owner")).request.get(address);
  expect([theirs.status(), (await theirs.json()).code]).toEqual([403, "wrong_prefix"]);
  expect(await shop.violations()).toEqual([]);
});
