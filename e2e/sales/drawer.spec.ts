/** The drawer's day on screen: a float, cash in and out, the X report that grows, the blind count and the Z report. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { expect, test } from "../fixtures/shop";
import { openTill, type Till } from "../fixtures/till";

const view = (till: Till, name: string) =>
  till.page.getByRole("dialog").getByText(name, { exact: true }).first().click();

test("a float, a sale, change fetched, flowers paid: the X report follows, the Z report says what is missing", async ({
  browser,
}) => {
  const shop = await given({ mug: 5 }, { pins: true });
  await sql("delete from public.shifts where org_id = $1", [shop.org]);
  const till = await openTill(browser, shop, { by: "supervisor" });
  await till.page.keyboard.press("F10");
  await till.page.getByLabel("Cash in the drawer").fill("50");
  await till.page.getByRole("button", { name: "Open with €50.00" }).click();
  const x = till.page.getByRole("article", { name: "X report" });
  await expect(x).toContainText("€50.00");
  await view(till, "Cash in or out");
  await till.page.getByLabel("Amount").fill("12,50");
  await till.page.getByLabel("Reason").fill("flowers");
  await till.page.getByRole("button", { name: "Take out €12.50" }).click();
  await expect(x).toContainText("€12.50");
  await view(till, "Cash in or out");
  await view(till, "Put in");
  await till.page.getByLabel("Amount").fill("20");
  await till.page.getByLabel("Reason").fill("change from the bank");
  await till.page.getByRole("button", { name: "Put in €20.00" }).click();
  await expect(x).toContainText("€57.50");
  await till.page.keyboard.press("Escape");

  await till.add("mug");
  await till.payExact();
  await till.newSale();
  await till.page.keyboard.press("F10");
  await expect(x).toContainText("1 sale");
  await expect(x).toContainText("€62.50");
  await view(till, "Count and close");
  await till.page.getByLabel(/€50\.00/).fill("1");
  await till.page.getByLabel(/€10\.00/).fill("1");
  await till.page.getByRole("button", { name: "Close with €60.00" }).click();
  const z = till.page.getByRole("article", { name: /^Z report/ });
  await expect(z).toContainText("€62.50");
  await expect(z).toContainText("€60.00");
  await expect(z).toContainText("-€2.50");
  await expect(z).toContainText(/[0-9a-f]{64}/);
  expect(await shop.violations()).toEqual([]);
});

test("whoever signs in after the page was sent reads the shop's clock, not the server's", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  await sql("update public.orgs set time_zone = 'Pacific/Kiritimati' where id = $1", [shop.org]);
  await sql("update public.shifts set opened_at = '2026-11-01T10:30:00Z' where org_id = $1", [shop.org]);
  const till = await openTill(browser, shop);
  await till.page.keyboard.press("F10");
  await expect(till.page.getByRole("dialog")).toContainText("Since 2 Nov 2026, 00:30");
});

test("a cashier counts blind: what should be there is shown only afterwards", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.payExact();
  await till.newSale();
  await till.page.keyboard.press("F10");
  await expect(till.page.getByRole("article", { name: "X report" })).not.toContainText("Should be there");
  await view(till, "Count and close");
  await expect(till.page.getByRole("dialog")).not.toContainText("Should be there");
  await till.page.getByRole("button", { name: "Close with €0.00" }).click();
  await expect(till.page.getByRole("article", { name: /^Z report/ })).toContainText("Should be there");
});

test("a sale into a closed shift is refused, says so, and is paid after opening", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.page.keyboard.press("F10");
  await view(till, "Count and close");
  await till.page.getByRole("button", { name: "Close with €0.00" }).click();
  await till.page.getByRole("article", { name: /^Z report/ }).waitFor();
  await till.page.getByRole("button", { name: "OK" }).click();
  await till.add("mug");
  await till.payExact();
  await expect(till.page.getByRole("alert").filter({ hasText: "Open it with F10" })).toBeVisible();
  await till.page.keyboard.press("Escape");
  await till.page.keyboard.press("F10");
  await till.page.getByRole("button", { name: "Open with €0.00" }).click();
  await till.page.getByRole("article", { name: "X report" }).waitFor();
  await till.page.keyboard.press("Escape");
  await till.payExact();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await shop.violations()).toEqual([]);
});

test("Enter goes from note to note and never closes a half counted drawer", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.page.keyboard.press("F10");
  await view(till, "Count and close");
  const dialog = till.page.getByRole("dialog");
  await dialog.getByLabel(/€20\.00/).fill("2");
  await till.page.keyboard.press("Enter");
  await expect(dialog.getByLabel(/€10\.00/)).toBeFocused();
  await till.page.keyboard.type("1", { delay: 90 });
  await expect(dialog.getByRole("status", { name: "Counted" })).toHaveText("€50.00");
  await expect(dialog.getByRole("button", { name: "Close with €50.00" })).toBeVisible();
  await dialog.getByLabel(/€0\.01/).focus();
  await till.page.keyboard.press("Enter");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("article", { name: /^Z report/ })).toContainText("€50.00");
});
