/** When a till may be left alone: it says so itself, and from then on everything opens. */
import { given } from "../../db/testing/given";
import { PINS } from "../../db/testing/given-rows";
import { readyAlone } from "../fixtures/alone";
import { expect, test } from "../fixtures/shop";
import { openTill } from "../fixtures/till";

test("once it says that it is ready, every part opens without network, also what was never opened", async ({
  browser,
}) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const { page, context, add } = await openTill(browser, shop);
  await page
    .getByRole("banner")
    .locator("button", { hasText: /Online/ })
    .click();
  await expect(page.getByText("Everything this till needs without network is on this device.")).toBeVisible({
    timeout: 40_000,
  });
  await page.keyboard.press("Escape");
  await readyAlone(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel("Your PIN").fill(PINS.cashier);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Stock as of/)).toBeVisible();
  await expect(page.getByText(/went before everything was fetched/)).toBeHidden();
  await add("mug");
  const dialog = page.getByRole("dialog");
  for (const key of ["F4", "F7", "F9", "?"]) {
    await page.keyboard.press(key);
    await expect(dialog, key).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog, key).toBeHidden();
  }
  await page
    .getByRole("banner")
    .locator("button", { hasText: /Offline/ })
    .click();
  await expect(page.getByText("Everything this till needs without network is on this device.")).toBeVisible();
});
