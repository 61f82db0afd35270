/** What could not be covered is settled at the desk, signed, in three taps. */
import { given } from "../../db/testing/given";
import { PINS } from "../../db/testing/given-rows";
import { receive } from "../../db/testing/given-stock";
import { offlineTill } from "../../db/testing/offline-till";
import { withClient } from "../../db/testing/sql";
import { accessibilityFaults } from "../fixtures/accessible";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

test("a shortage is settled by goods of another place, one by the shelf, one by money back", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const backroom = await shop.shelve("mug", "backroom");
  await withClient((client) => receive(client, shop.org, backroom, 2));
  const offline = await offlineTill(shop, { seriesNo: 9 });
  await offline.send(offline.ring([["mug", 3]]), offline.ring([["mug", 1]]), offline.ring([["mug", 1]]));
  const { page, context } = await openTill(browser, shop, { by: "manager" });
  await page.goto("/conflicts");
  const desk = page.getByRole("list", { name: "Conflicts" });
  await expect(desk.getByRole("listitem")).toHaveCount(3);
  await expect(desk).toContainText("T1-A9-0001");
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const [left, way] of [
    [2, /From Backroom/],
    [1, "Found on the shelf after all"],
    [0, "Give the money back"],
  ] as const) {
    await desk.getByRole("button", { name: "Settle" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: way }).click();
    if (left === 0)
      await expect(page.getByText(/5\.00 goes back the way it was paid; .* drawer of Till 1/)).toBeVisible();
    await page.getByLabel("Your PIN settles it").fill(PINS.manager);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeHidden(); // behind it the list is out of sight
    await expect(desk.getByRole("listitem")).toHaveCount(left);
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  // five mugs were paid, one of them was given back from the drawer
  expect(await booksOf(shop)).toEqual({ sales: 3, total: 2500, cash: 2000 });
  expect(await shop.violations()).toEqual([]);
  await context.close();
});
