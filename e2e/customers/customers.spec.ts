/** Customers at the desk: made, given points under a PIN, forgotten for good; a gift card whose code is shown once; addresses that are told. */
import { given } from "../../db/testing/given";
import { startReceiver } from "../../db/testing/receiver";
import { PINS } from "../../db/testing/given-rows";
import { accessibilityFaults } from "../fixtures/accessible";
import { openOfficeOf } from "../fixtures/office-of";
import { expect, test } from "../fixtures/shop";

test("a customer is made in two fields, gets points that a manager signs, and is forgotten by name", async ({
  browser,
}) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const page = await openOfficeOf(browser, shop, { by: "owner" });
  await page.goto("/customers");
  await page.getByRole("button", { name: "New customer" }).first().click();
  await page.getByRole("dialog").getByLabel("Name").fill("Ada Lovelace");
  await page.getByRole("dialog").getByLabel("E-mail or telephone").fill("ada@shop.example");
  await page.getByRole("button", { name: "Make customer" }).click();
  await expect(page.getByRole("heading", { name: "Ada Lovelace" })).toBeVisible();

  await page.getByRole("button", { name: "Give or take" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Points" }).fill("50");
  await dialog.getByLabel("Reason").fill("A late parcel");
  await dialog.getByRole("button", { name: "Sign" }).click();
  await page.getByLabel("PIN of a supervisor or manager").fill(PINS.owner);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /Points A late parcel \+50 50/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Erase this person" }).click();
  const erase = page.getByRole("dialog").getByRole("button", { name: "Erase" });
  await expect(erase).toBeDisabled();
  await page.getByLabel("Type «Ada Lovelace» to go on").fill("Ada Lovelace");
  await erase.click();
  await expect(page.getByText("This person was erased. Only the books remain.")).toBeVisible();
  await page.goto("/customers?q=love");
  await expect(page.getByText("Nobody matches «love».")).toBeVisible();
  expect(await shop.violations()).toEqual([]);
});

test("a gift card is sold, its code shown once, its ledger kept", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const page = await openOfficeOf(browser, shop, { by: "manager", colorScheme: "dark" });
  await page.goto("/customers/gift-cards");
  await page.getByRole("button", { name: "Sell gift card" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Amount").fill("25");
  await dialog.getByRole("button", { name: "Sell gift card" }).click();
  await expect(dialog).toContainText("This code is shown once");
  const code = (await dialog.locator(".select-all").textContent()) ?? "";
  await dialog.getByRole("button", { name: "Done" }).click();
  const last = code.replaceAll(/\W/g, "").slice(-4);
  await page.getByRole("row", { name: new RegExp(last) }).click();
  await expect(page.getByRole("dialog").getByRole("row", { name: /Issued €25\.00 €25\.00/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.content()).not.toContain(code);
  expect(await shop.violations()).toEqual([]);
});

test("an address that points inward is refused with the reason; one that may be told shows its secret once", async ({
  browser,
}) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const page = await openOfficeOf(browser, shop, { by: "owner" });
  await page.goto("/settings/webhooks");
  await page.getByRole("button", { name: "New endpoint" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Books");
  await dialog.getByLabel("Address").fill("https://10.0.0.1/hook");
  await dialog.getByRole("checkbox", { name: "sale.completed" }).check();
  await dialog.getByRole("button", { name: "Subscribe" }).click();
  await expect(dialog.getByRole("alert")).toContainText("endpoint_inward");
  expect(await accessibilityFaults(page)).toEqual([]);
  const receiver = await startReceiver();
  await dialog.getByLabel("Address").fill(receiver.url());
  await dialog.getByRole("button", { name: "Subscribe" }).click();
  await expect(dialog).toContainText("Shown once. The receiver verifies every delivery with it.");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("sale.completed")).toBeVisible();
});
