import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

test("a first sale: two mugs and 2.5 g of tea, fifty handed over, the change is shown huge", async ({ browser }) => {
  const shop = await given({ mug: 5, oolong: "11.52 g" }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.add("mug");
  await till.add("oolong");
  await till.page.getByRole("dialog", { name: "Change oolong" }).getByRole("textbox").first().fill("2,5");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€22.50");
  await till.page.keyboard.press("F9");
  await till.page.getByLabel("Cash received").fill("50");
  await expect(till.page.getByRole("button", { name: "Take €50.00, give back €27.50" })).toBeVisible();
  await till.page.keyboard.press("Enter");
  const done = till.page.getByRole("dialog", { name: "Paid" });
  await expect(done.getByRole("status", { name: "Change" })).toHaveText("€27.50");
  await expect(done).toContainText("T1-000001");
  await till.newSale();
  await expect(till.tile("mug")).toContainText("3 left");
  await expect(till.tile("oolong")).toContainText("9.02 g");
  expect(await shop.violations()).toEqual([]);
});

test("a scanner is heard wherever the focus is, and never types into a field", async ({ browser }) => {
  const shop = await given({ mug: 5, teapot: 2 }, { pins: true });
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  await till.page.getByRole("searchbox").fill("tea");
  await till.page.getByRole("searchbox").focus();
  await till.scan("TEAPOT");
  await expect(till.page.getByRole("list", { name: "Lines of the sale" })).toContainText("teapot");
  await till.page.getByRole("heading", { name: "Till" }).waitFor({ state: "attached" });
  await till.scan("99999999");
  await expect(till.page.getByRole("alert").filter({ hasText: "99999999" }).first()).toBeVisible();
});

test("what was taken off comes back within five seconds, and a reload keeps the sale", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.getByRole("button", { name: "Clear the sale" }).click();
  await expect(till.page.getByText("Scan something, or touch a tile.")).toBeVisible();
  await till.page.getByRole("button", { name: "Undo" }).click();
  const lines = till.page.getByRole("list", { name: "Lines of the sale" });
  await expect(lines).toContainText("mug");
  await till.page.reload();
  await expect(lines).toContainText("mug");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€5.00");
});

test("undo brings back what was taken off and nothing else: what was scanned since stays, what was paid stays paid", async ({
  browser,
}) => {
  const shop = await given({ mug: 5, pot: 5, tea: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  const lines = till.page.getByRole("list", { name: "Lines of the sale" });
  const undo = till.page.getByRole("button", { name: "Undo" });
  await till.add("mug");
  await till.add("pot");
  await till.page.getByRole("button", { name: "Remove mug" }).click();
  await till.add("tea");
  await undo.click();
  await expect(lines.getByRole("listitem")).toHaveText([/mug/, /pot/, /tea/]);

  await till.page.getByRole("button", { name: "Remove tea" }).click();
  await till.payExact();
  await till.page.getByRole("dialog", { name: "Paid" }).waitFor();
  await till.newSale();
  await undo.click();
  await expect(till.page.getByText("Too late: that sale is paid")).toBeVisible();
  await expect(till.page.getByText("Scan something, or touch a tile.")).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 1000 });
});

test("the next customer's first article begins their sale while the change is still shown, and asks for no money yet", async ({
  browser,
}) => {
  const shop = await given({ mug: 5, teapot: 2 }, { pins: true });
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  await till.add("mug");
  await till.payExact();
  await till.page.getByRole("dialog", { name: "Paid" }).waitFor();
  await till.scan("TEAPOT");
  await expect(till.page.getByRole("dialog")).toHaveCount(0);
  await expect(till.page.getByRole("list", { name: "Lines of the sale" }).getByRole("listitem")).toHaveText([/teapot/]);
});

test("over «Paid», also after a reload, keys search nothing behind it, and a scan begins the next sale", async ({
  browser,
}) => {
  const shop = await given({ mug: 5, teapot: 2 }, { pins: true });
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  const { page } = till;
  await till.add("mug");
  await till.payExact();
  const paid = page.getByRole("dialog", { name: "Paid" });
  await paid.waitFor();
  await page.reload();
  await paid.waitFor();
  await page.locator("[data-tile]").first().waitFor(); // the goods are there to be scanned
  const search = page.getByRole("searchbox", { includeHidden: true });
  await page.keyboard.press("F2");
  await page.keyboard.press("t");
  await page.keyboard.press("ArrowDown"); // ends what might be a scan, so the letter is judged
  await expect(search).toHaveValue("");
  await expect(search).not.toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur()); // as after a tap on nothing
  await page.keyboard.press("t");
  await page.keyboard.press("ArrowDown");
  await expect(search).toHaveValue("");
  await till.scan("TEAPOT");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Lines of the sale" }).getByRole("listitem")).toHaveText([/teapot/]);
});

test("percent is typed as soon as it is chosen, without touching the field", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("F6");
  await till.page.getByRole("dialog", { name: "Change mug" }).getByText("%", { exact: true }).first().click();
  await till.page.keyboard.type("10", { delay: 90 });
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€4.50");
});

test("several sales stand open beside each other", async ({ browser }) => {
  const shop = await given({ mug: 5, pot: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.getByRole("button", { name: "New sale" }).click();
  await till.add("pot");
  await till.page.getByRole("button", { name: /Sale 1/ }).click();
  await expect(till.page.getByRole("list", { name: "Lines of the sale" })).toContainText("mug");
  await expect(till.page.getByRole("list", { name: "Lines of the sale" })).not.toContainText("pot");
});

test("a sale nobody began leaves no tab behind", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  const sales = till.page.getByRole("navigation", { name: "Open sales" });
  await sales.getByRole("button", { name: "New sale" }).click();
  await sales.getByRole("button", { name: "New sale" }).click();
  await expect(sales.getByRole("button", { name: /Sale \d/ })).toHaveCount(2);
  await sales.getByRole("button", { name: "Sale 1" }).click();
  await expect(sales.getByRole("button", { name: /Sale \d/ })).toHaveCount(1);
});

test("a discount over the limit asks another person, and the sale carries it", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.getByRole("button", { name: "Discount on the sale" }).click();
  await till.page.getByRole("button", { name: "20 %" }).click();
  await till.payExact();
  const pin = till.page.getByLabel("PIN of someone who may give this discount");
  await pin.fill("1111");
  await till.page.keyboard.press("Enter");
  // nobody approves an own request
  await expect(till.page.getByRole("alert").filter({ hasText: "This PIN cannot approve it" }).first()).toBeVisible();
  await till.page.getByRole("button", { name: "Exact" }).click();
  await pin.fill("2222");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 400 });
  expect(await shop.violations()).toEqual([]);
});

test("a tile's figure washes when it changed, and not when another good takes the tile's place", async ({
  browser,
}) => {
  const shop = await given({ mug: 5, pot: 8 }, { pins: true });
  const { page } = await openTill(browser, shop);
  const first = page.locator("[data-tile='0']");
  const washed = first.locator("[class*=animate-wash]");
  await page.getByRole("searchbox").fill("mug");
  await expect(first).toContainText("5 left");
  await page.getByRole("searchbox").fill("pot");
  await expect(first).toContainText("8 left");
  await expect(washed).toHaveCount(0);
  await shop.sell("pot", 1);
  await expect(first).toContainText("7 left");
  await expect(washed).toHaveCount(1);
});
