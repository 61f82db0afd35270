/** A sales channel from its first setting to its first order, live at the desk. */
import { given } from "../../db/testing/given";
import { doorsOf } from "../fixtures/door";
import { accessibilityFaults } from "../fixtures/accessible";
import { openOfficeOf } from "../fixtures/office-of";
import { expect, test } from "../fixtures/shop";

test("an owner opens a channel, hands out its key, and its first order stands at the desk without a reload", async ({
  browser,
}) => {
  const shop = await given({ pot: { quantity: 3, at: "backroom" } }, { pins: true });
  const page = await openOfficeOf(browser, shop, { by: "owner" });
  await page.goto("/settings/channels");
  await page.getByRole("button", { name: "New channel" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Market hall");
  await dialog.getByLabel("Code", { exact: true }).fill("market");
  await dialog.getByLabel("Name of the way").fill("Parcel");
  await dialog.getByLabel("Code of the way").fill("parcel");
  for (const index of [1, 1]) await dialog.getByLabel("Add a place").selectOption({ index });
  await dialog.getByRole("button", { name: /^Ask .* sooner$/ }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Market hall" })).toBeVisible();

  await page.getByLabel("For which program?").fill("Market's own");
  await page.getByRole("button", { name: "Make a key" }).click();
  const key =
    (await page.getByRole("status").filter({ hasText: "shown this once" }).locator(".select-all").textContent()) ?? "";
  expect(await accessibilityFaults(page)).toEqual([]);

  const desk = await openOfficeOf(browser, shop, { by: "supervisor", colorScheme: "dark" });
  await desk.goto("/orders");
  await expect(desk.getByText("No orders yet.")).toBeVisible();
  const placed = await doorsOf(key)<{ order: { number: string } }>("POST", "/api/orders", {
    shippingMethod: "parcel",
    lines: [{ sku: "POT", quantity: 1 }],
  });
  expect(placed.status).toBe(201);
  await expect(desk.getByRole("row", { name: new RegExp(placed.body.order.number) })).toBeVisible();
  expect(await accessibilityFaults(desk)).toEqual([]);

  const revoke = page.getByRole("button", { name: "Revoke the key Market's own" });
  const asked = page.getByRole("dialog", { name: "Revoke the key «Market's own»?" });
  await revoke.press("Enter");
  await expect(asked).toHaveAccessibleDescription(/posts no more orders to Market hall and reads no more stock/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(asked).toBeHidden();
  await expect(revoke).toBeFocused();
  expect((await doorsOf(key)("GET", "/api/orders")).status).toBe(200); // nothing was revoked by opening the question
  await revoke.press("Enter");
  await asked.getByRole("button", { name: "Keep it" }).press("Enter");
  await expect(revoke).toBeFocused();
  await revoke.press("Enter");
  await asked.getByRole("button", { name: "Revoke", exact: true }).press("Enter");
  const line = page.getByRole("listitem").filter({ hasText: "Market's own" });
  await expect(line.getByText("Revoked")).toBeVisible();
  await expect(line.last()).toBeFocused(); // where the button stood, not the top of the page
  expect((await doorsOf(key)("GET", "/api/orders")).body.code).toBe("not_signed_in");
  expect(await shop.violations()).toEqual([]);
});
