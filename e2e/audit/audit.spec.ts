/** The proof on screen: the seal leads to it, a frozen row is put right by one signature, the books are held together, deeds are found. */
import { given } from "../../db/testing/given";
import { PINS } from "../../db/testing/given-rows";
import { sql } from "../../db/testing/sql";
import { tamper } from "../../db/testing/tamper";
import { accessibilityFaults, sidewaysPixels } from "../fixtures/accessible";
import { openOfficeOf } from "../fixtures/office-of";
import { expect, test } from "../fixtures/shop";

test("the seal says 0 adrift and leads to nine rules that hold", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  await shop.sell("mug", 1);
  const page = await openOfficeOf(browser, shop, { by: "auditor" });
  await page.goto("/audit");
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("Holds", { exact: true })).toHaveCount(9);
  await page.goto("/stock");
  await page.getByRole("link", { name: /0 adrift/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
});

test("a level that left its ledger is named and put right by a manager's PIN", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const { inventoryId } = shop.product("mug");
  await tamper("update public.inventory set quantity = 12 where org_id = $1 and id = $2", [shop.org, inventoryId]);
  await sql("select internal.run_verification($1)", [shop.org]);
  const page = await openOfficeOf(browser, shop);
  await page.goto("/audit");
  await expect(page.getByText(/Level 12.*ledger 9/)).toBeVisible();
  await page.getByRole("button", { name: "Put level right" }).click();
  await page.getByLabel("PIN of a manager").fill(PINS.cashier);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText(/may not sign/);
  await page.getByLabel("PIN of a manager").fill(PINS.manager);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("Frozen stock")).toBeHidden();
  expect(await shop.level("mug")).toMatchObject({ quantity: "9" });
  await shop.sell("mug", 9);
  expect(await shop.violations()).toEqual([]);
});

test("a ledger that is broken itself names its first bad movement, is sealed, and the goods are counted into a new row", async ({
  browser,
}) => {
  const shop = await given({ mug: 9 }, { pins: true });
  for (let n = 0; n < 3; n += 1) await shop.sell("mug", 1);
  await tamper("update public.inventory_transactions set reason = 'altered' where org_id = $1 and seq = 3", [shop.org]);
  await sql("select internal.run_verification($1)", [shop.org]);
  const page = await openOfficeOf(browser, shop);
  await page.goto("/audit");
  await expect(page.getByText(/First at movement 3/)).toBeVisible();
  await page.getByRole("button", { name: "Count into a new row" }).click();
  await page.getByRole("dialog").getByLabel("Counted on the shelf").fill("6");
  await page.getByLabel("PIN of a manager").fill(PINS.manager);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText(/Sealed from movement 3/)).toBeVisible();
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("Holds", { exact: true })).toHaveCount(9);
});

test("the day's books show both sides, and who did what is found by person", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  await shop.sell("mug", 2);
  const page = await openOfficeOf(browser, shop, { by: "owner" });
  await page.goto("/audit?view=books");
  await expect(page.getByRole("row", { name: /Sold and taken from the shelf/ })).toContainText("2");
  await expect(page.getByText("No difference")).toBeVisible();
  await page.getByRole("tab", { name: "Who did what" }).click();
  await expect(page.getByRole("list", { name: "Who did what" }).getByRole("listitem").first()).toBeVisible();
});

test("a cashier is told whom to ask", async ({ browser }) => {
  const page = await openOfficeOf(browser, await given({ mug: 1 }, { pins: true }), { by: "cashier" });
  await page.goto("/audit");
  await expect(page.getByText(/You need/)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the proof is accessible, ${colorScheme}`, async ({ browser }) => {
    const shop = await given({ mug: 9 }, { pins: true });
    await shop.sell("mug", 1);
    const { inventoryId } = shop.product("mug");
    await tamper("update public.inventory set quantity = 12 where org_id = $1 and id = $2", [shop.org, inventoryId]);
    await sql("select internal.run_verification($1)", [shop.org]);
    const page = await openOfficeOf(browser, shop, { colorScheme });
    for (const view of ["proof", "books", "log"]) {
      await page.goto(`/audit?view=${view}`);
      await expect(page.getByRole("tabpanel").getByRole("listitem").or(page.getByRole("row")).first()).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
    }
  });
}
