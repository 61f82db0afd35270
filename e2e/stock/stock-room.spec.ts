/** The stock room between people: what one does, the other sees; what must be signed is signed; nothing is hidden from who cannot see. */
import type { Page } from "@playwright/test";
import { openOffice } from "../fixtures/office";
import { expect, test } from "../fixtures/shop";

const open = async (page: Page, name: string) => {
  await page.goto(`/stock?q=${encodeURIComponent(name)}`);
  await page
    .getByRole("row", { name: new RegExp(name, "i") })
    .first()
    .click();
  await page.waitForURL(/\/stock\/products\//);
  await expect(page.getByRole("heading", { name: "Where it lies" })).toBeVisible();
};

test("what one receives, the other sees without reloading", async ({ browser }) => {
  const [sue, max] = [await openOffice(browser, "2222"), await openOffice(browser, "3333")];
  await max.goto("/stock?q=teapot");
  const row = max.getByRole("row", { name: /teapot/i }).first();
  await expect(row).toBeVisible();
  await expect(max.getByText("Live", { exact: true })).toBeVisible();
  const before = await row.textContent();
  await open(sue, "teapot");
  await sue.getByRole("button", { name: "Move goods" }).click();
  await sue.getByRole("menuitem", { name: "Receive" }).click();
  await sue.getByRole("dialog").getByRole("combobox", { name: "Place" }).selectOption({ index: 1 });
  await sue.getByRole("dialog").getByLabel("How much").fill("3");
  await sue.getByRole("dialog").getByRole("button", { name: "Receive" }).click();
  await expect(sue.getByRole("dialog")).toBeHidden();
  await expect(row).not.toHaveText(before ?? "");
});

test("a write-off asks for a manager's PIN, and the ledger shows who signed", async ({ browser }) => {
  const page = await openOffice(browser, "2222");
  await open(page, "teapot");
  await page.getByRole("button", { name: "Move goods" }).click();
  await page.getByRole("menuitem", { name: "Write off" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Place" }).selectOption({ index: 1 });
  await page.getByRole("dialog").getByLabel("How much").fill("1");
  await page.getByRole("dialog").getByLabel("Why").selectOption("broken");
  await page.getByRole("dialog").getByRole("button", { name: "Sign" }).click();
  await page.getByLabel("PIN of a manager").fill("2222");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText(/may not sign/);
  await page.getByLabel("PIN of a manager").fill("3333");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("signed by Max").first()).toBeVisible();
});

test("a cashier is shown no way to move goods, and the ledger says whom to ask", async ({ browser }) => {
  const page = await openOffice(browser, "1111");
  await page.goto("/stock");
  await expect(page.getByRole("heading", { level: 1, name: "Stock" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Move goods" })).toBeHidden();
  await page.goto("/ledger");
  await expect(page.getByText(/You need/)).toBeVisible();
});
