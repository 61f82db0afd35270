/** A till that nobody touches locks itself and keeps the sale; so does one that is locked by hand, also across a reload. */
import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { openTill } from "../fixtures/till";

test("ten quiet minutes lock the till; the next cashier finds the sale where it was", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  const { page } = till;
  await page.clock.install();
  await till.add("mug"); // a touch begins the quiet minutes anew
  await page.clock.fastForward("09:00"); // the clock also runs by itself while the machine works
  await expect(page.getByRole("status", { name: "Total" })).toHaveText("€5.00");
  await page.clock.fastForward("01:01");
  await expect(page.getByLabel("Your PIN")).toBeVisible();
  await expect(page.getByText("Open sales stay as they are.")).toBeVisible();
  await expect(page.locator("[data-tile]")).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Your PIN")).toBeVisible(); // a reload is no key
  await page.getByLabel("Your PIN").fill("2222");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Lines of the sale" })).toContainText("mug");
  await expect(page.getByRole("status", { name: "Total" })).toHaveText("€5.00");
  await expect(page.getByRole("button", { name: /Supervisor/ })).toBeVisible();
});

test("locked by hand, a wrong PIN opens nothing", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("Alt+l");
  await till.page.getByLabel("Your PIN").fill("9999");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("alert").filter({ hasText: /PIN/ }).first()).toBeVisible();
  await till.page.getByLabel("Your PIN").fill("1111");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("list", { name: "Lines of the sale" })).toContainText("mug");
});
