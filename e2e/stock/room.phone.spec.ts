/** Every screen of the stock room on a phone: nothing runs over the edge, nothing is closed to anyone, in both themes. */
import { given } from "../../db/testing/given";
import { sign, ask } from "../../db/testing/stock-room";
import { faultsInEveryTheme, sidewaysPixels } from "../fixtures/accessible";
import { openBackRoom } from "../fixtures/back-room";
import { expect, test } from "../fixtures/shop";

test("the stock room on a phone, in every theme", async ({ browser }) => {
  const shop = await given({ mug: 9, oolong: "11.52 g", gone: 0 }, { pins: true });
  const body = { inventoryId: shop.product("mug").inventoryId, quantity: "2", reason: "broken" };
  const signature = await sign(shop, "manager", "POST /api/stock/write-off", body);
  await ask(shop, "manager", "write_off_stock", { body, signatureId: signature });
  const page = await openBackRoom(browser, shop, "owner");
  const faults: Record<string, string[]> = {};
  const look = async (state: string) => {
    const found = await faultsInEveryTheme(page);
    const over = await sidewaysPixels(page);
    if (over > 0) found.push(`${over} pixels over the edge`);
    if (found.length > 0) faults[state] = found;
  };
  for (const path of [
    "/stock",
    `/stock/products/${shop.product("mug").id}`,
    "/stock/print",
    "/stock/reorder",
    "/ledger",
    `/ledger/signatures/${signature}`,
    "/counts",
    "/settings",
    "/settings/places",
    "/settings/taxes",
    "/settings/tills",
    "/settings/people",
    "/settings/import",
    "/settings/catalogue/new",
    `/settings/catalogue/${shop.product("mug").id}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await look(path);
  }
  await page.goto("/stock?q=mug");
  await page
    .getByRole("button", { name: /of mug: why\?/ })
    .first()
    .click();
  await page.getByRole("dialog", { name: "Why: mug" }).getByRole("row").first().waitFor();
  await look("why");
  expect(faults).toEqual({});
});
