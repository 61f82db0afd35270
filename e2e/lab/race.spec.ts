import { accessibilityFaults } from "../fixtures/accessible";
import { openOffice } from "../fixtures/office";
import { expect, test } from "../fixtures/shop";

test("fifty tills buy the last twelve: twelve are sold here, more than twelve where a shelf is read, then written", async ({
  browser,
}) => {
  const page = await openOffice(browser, "3333");
  await page.goto("/lab");
  const kept = page.locator("section").filter({ has: page.getByRole("heading", { name: "The way of this shop" }) });
  const scratch = page.locator("section").filter({ has: page.getByRole("heading", { name: "Read, then write" }) });
  // twice: the second race fills the shelf of the first
  for (const product of [0, 1]) {
    await page.getByRole("combobox", { name: /What is bought/ }).selectOption({ index: product });
    await page.getByRole("button", { name: "50 tills buy at once" }).click();
    await expect(kept.getByText(/^Nobody has bought yet/)).toBeVisible();
    await expect(kept.getByRole("status")).toContainText("12 sold, 38 told that none was left");
    await expect(kept.getByRole("status")).toContainText("Shelf and ledger both say 0");
    await expect(kept.getByRole("listitem").filter({ hasText: "refused: none left" })).toHaveCount(38);
    await expect(scratch.getByRole("status")).toHaveText(/\d+ that were not there.*\d+ sales were never taken off/);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("who may not set up the shop is told whom to ask, and the lab is clean to axe in dark and glare", async ({
  browser,
}) => {
  const cashier = await openOffice(browser, "1111");
  await cashier.goto("/lab");
  await expect(cashier.getByText(/You need/)).toBeVisible();
  for (const theme of ["dark", "glare"] as const) {
    const page = await openOffice(browser, "4444", { theme });
    await page.goto("/lab");
    await expect(page.getByRole("button", { name: "50 tills buy at once" })).toBeEnabled();
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});
