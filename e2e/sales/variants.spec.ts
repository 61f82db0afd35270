/** A product with variants: one tile, one tap to see them, one to take one; each has its own price and stock. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { accessibilityFaults } from "../fixtures/accessible";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

test("two shirts of different sizes, chosen in one tap each, found by scan and search as themselves", async ({
  browser,
}) => {
  const shop = await given({ shirt: 0, "shirt-s": 3, "shirt-l": { quantity: 2, price: 700 }, mug: 5 }, { pins: true });
  await sql(
    "update public.products set parent_id = $2, name = 'shirt', variant_name = right(sku, 1) where org_id = $1 and sku like 'SHIRT-_'",
    [shop.org, shop.product("shirt").id],
  );
  await sql("update public.inventory set is_active = false where org_id = $1 and id = $2", [
    shop.org,
    shop.product("shirt").inventoryId,
  ]);
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  const { page } = till;
  await expect(page.locator("[data-tile]")).toHaveCount(2);
  await expect(till.tile("shirt")).toContainText("2 variants");
  await till.add("shirt");
  const choice = page.getByRole("dialog", { name: "shirt" });
  await expect(choice.getByRole("button", { name: /shirt, S/ })).toContainText("3 left");
  expect(await accessibilityFaults(page)).toEqual([]);
  await choice.getByRole("button", { name: /shirt, L/ }).click();
  await expect(choice).toBeHidden();
  const lines = page.getByRole("list", { name: "Lines of the sale" });
  await expect(lines).toContainText("shirt, L");
  await expect(page.getByRole("status", { name: "Total" })).toHaveText("€7.00");
  await till.scan("SHIRT-S");
  await expect(lines).toContainText("shirt, S");
  await expect(till.tile("shirt")).toContainText("2"); // both are in this cart
  await page.getByRole("searchbox").fill("shirt");
  await expect(page.locator("[data-tile]")).toHaveCount(2);
  await page.getByRole("searchbox").fill("");
  await till.payExact();
  await expect(page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 1200 });
  expect(await shop.level("shirt-l")).toMatchObject({ quantity: "1" });
  expect(await shop.violations()).toEqual([]);
});
