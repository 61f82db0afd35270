/** The proof and the instruments on a phone: nothing runs over the edge, and the figures stand there. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { tamper } from "../../db/testing/tamper";
import { accessibilityFaults, sidewaysPixels } from "../fixtures/accessible";
import { openOfficeOf } from "../fixtures/office-of";
import { expect, test } from "../fixtures/shop";

test("audit and ops fit a phone and are accessible there", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  await shop.sell("mug", 1);
  const { inventoryId } = shop.product("mug");
  await tamper("update public.inventory set quantity = 12 where org_id = $1 and id = $2", [shop.org, inventoryId]);
  await sql("select internal.run_verification($1)", [shop.org]);
  const page = await openOfficeOf(browser, shop, { by: "owner" });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/audit", "/audit?view=books", "/audit?view=log", "/ops"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("listitem").or(page.getByRole("row")).first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  }
});
