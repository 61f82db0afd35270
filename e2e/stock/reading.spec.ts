/** Reading the stock room: what is read stays still, every paper is one press away, and an address says what is looked at. */
import { readFileSync } from "node:fs";
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { openBackRoom } from "../fixtures/back-room";
import { expect, test } from "../fixtures/shop";

test("what moves while somebody reads waits under a pill that a mouse can press, and no row is pushed away", async ({
  browser,
}) => {
  const shop = await given({ mug: 50 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto("/stock");
  const feed = page.getByRole("region", { name: "Latest movements" });
  const rows = feed.getByRole("listitem");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await rows.first().hover();
  const before = await rows.first().boundingBox();
  await shop.sell("mug", 3);
  const pill = feed.getByRole("button", { name: "1 new movement" });
  await expect(pill).toBeVisible();
  await expect(rows.first()).not.toContainText("-3");
  expect(await rows.first().boundingBox()).toEqual(before);
  await pill.click();
  await expect(rows.first()).toContainText("-3");
  await expect(pill).toBeHidden();
});

test("the ledger stands still while it is read, and shows what came when its reader asks or did it", async ({
  browser,
}) => {
  const shop = await given({ mug: 50, cup: 5 }, { pins: true });
  for (let sold = 0; sold < 15; sold += 1) await shop.sell("mug", 1);
  const page = await openBackRoom(browser, shop);
  await page.goto("/ledger");
  const lines = page.getByRole("list", { name: "Ledger" }).getByRole("listitem");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect(lines).toHaveCount(17);
  // nobody reads: what happens stands there at once
  await shop.sell("mug", 2);
  await expect(lines.first()).toContainText("-2");
  await page.mouse.wheel(0, 400);
  const read = lines.nth(10);
  await expect.poll(() => page.evaluate(() => globalThis.scrollY)).toBe(400);
  const before = await read.boundingBox();
  await shop.sell("mug", 3);
  await shop.sell("mug", 4);
  const pill = page.getByRole("button", { name: "2 new movements – show" });
  await expect(pill).toBeInViewport({ ratio: 1 });
  expect(await read.boundingBox()).toEqual(before);
  await pill.click();
  await expect(lines.first()).toContainText("-4");
  await expect(lines.first()).toBeInViewport({ ratio: 1 });
  await expect(pill).toBeHidden();
  // what the reader does is looked for, and does not wait
  const cup = lines.filter({ hasText: "cup" });
  await cup.getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await page.getByRole("dialog").getByLabel("Why").fill("typed twice");
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(cup).toHaveCount(2);
  await expect(cup.last()).toContainText("taken back");
});

test("a sale in the ledger is named by its number and opens its receipt; Back shows the same filter", async ({
  browser,
}) => {
  const shop = await given({ mug: 50, cup: 50 }, { pins: true });
  const { number } = await shop.sell("mug", 1);
  await shop.sell("cup", 1);
  const page = await openBackRoom(browser, shop);
  await page.goto("/ledger");
  await page.getByRole("button", { name: "Product: Every product" }).click();
  await page.getByRole("dialog").getByLabel("Which product?").fill("mug");
  await page.getByRole("dialog").getByRole("button", { name: /mug/i }).click();
  await page.getByLabel("Movement", { exact: true }).selectOption("Sold");
  await page.getByRole("button", { name: "Today" }).click();
  const lines = page.getByRole("list", { name: "Ledger" }).getByRole("listitem");
  await expect(lines).toHaveCount(1);
  const file = page.getByRole("link", { name: "Export" });
  expect(await file.getAttribute("href")).toMatch(/export\?type=sold&productId=.+&from=.+&to=/);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("e");
  await expect(page.getByText("The file holds 1 row.")).toBeVisible();
  const csv = readFileSync(await (await saved).path(), "utf8");
  expect(csv.trim().split("\n")).toHaveLength(2); // the head, and the row that was told
  await page.getByRole("link", { name: `sale ${number}` }).click();
  await page.waitForURL(/\/pos\/receipts\//);
  await expect(page.getByText(number).first()).toBeVisible();
  await page.goBack();
  await expect(lines).toHaveCount(1);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page).toHaveURL(/\/ledger$/);
  await expect(lines).toHaveCount(4);
});

test("stock at a moment stands in the address with its place, and may show only what changed", async ({ browser }) => {
  const shop = await given({ mug: 50, cup: 50 }, { pins: true });
  await shop.sell("mug", 4);
  const page = await openBackRoom(browser, shop);
  await page.goto("/ledger?view=at&at=2026-01-01T08:00");
  await page.getByLabel("Only what changed").check();
  await expect(page).toHaveURL(/changed=true/);
  await expect(page.getByRole("row", { name: /mug/i })).toContainText("+46");
  await page.reload();
  await expect(page.getByLabel("Stock at", { exact: true })).toHaveValue("2026-01-01T08:00");
  await expect(page.getByRole("row", { name: /cup/i })).toContainText("+50");
});

test("what needs a person leads to where it is done, and only who may do it is told to", async ({ browser }) => {
  const shop = await given({ mug: 2 }, { pins: true });
  await sql("update public.products set reorder_point = 5 where org_id = $1", [shop.org]);
  const owner = await openBackRoom(browser, shop);
  await owner.goto("/stock");
  const needs = owner.getByRole("region", { name: "Needs a person" });
  await needs.getByRole("link", { name: "Reorder" }).click();
  await expect(owner.getByRole("heading", { level: 1, name: "Reorder list" })).toBeVisible();
  const picker = await openBackRoom(browser, shop, "picker");
  await picker.goto("/stock");
  await picker.getByRole("region", { name: "Needs a person" }).getByRole("link", { name: "Look" }).click();
  await expect(picker.getByRole("heading", { level: 1, name: "mug" })).toBeVisible();
});

test("an address that names nothing says that nothing is there", async ({ browser }) => {
  const shop = await given({ mug: 2 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  for (const path of ["/stock/products/abc", "/orders/17", "/counts/x", "/customers/ada", "/ledger/signatures/1"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toContainText(/nothing|does not exist|not here/i);
  }
});

test("on a phone the figures of the stock table stand whole in sight", async ({ browser }) => {
  const shop = await given({ "a mug of a rather long name that goes on": "1234.5 kg" }, { pins: true });
  const page = await openBackRoom(browser, shop, "owner", { viewport: { width: 360, height: 780 } });
  await page.goto("/stock");
  const figure = page.getByRole("grid", { name: "All stock" }).getByRole("button", { name: /why\?/ });
  await expect(figure).toBeVisible();
  const box = await figure.boundingBox();
  expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
});

test("on a phone a long stock table says whole names", async ({ browser }) => {
  const tins = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`tin of tea ${at + 10}`, 5]));
  const shop = await given(tins, { pins: true });
  const page = await openBackRoom(browser, shop, "owner", { viewport: { width: 390, height: 844 } });
  await page.goto("/stock");
  // more rows than are in sight: what holds the place of the others must not take the room of the names
  const cell = page.getByRole("grid", { name: "All stock" }).getByRole("gridcell").first();
  await expect(cell).toContainText("tin of tea 10");
  expect(await cell.evaluate((td) => td.scrollWidth - td.clientWidth)).toBeLessThanOrEqual(0);
});
