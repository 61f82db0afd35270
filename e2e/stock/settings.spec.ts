/** The owner changes the shop where it is listed: places, taxes, tills, people; and the last owner stays. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { openBackRoom } from "../fixtures/back-room";
import { expect, test } from "../fixtures/shop";

/** Two browsers and a server on two cores: what takes a second there may take ten here. */
test.setTimeout(120_000);

test("a place is renamed and promises what is missing; its store gets an address", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto("/settings/places");
  await page.getByRole("button", { name: "Change Floor" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Shop floor");
  await dialog.getByLabel("When goods run short here").selectOption("backorder");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: "Shop floor", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Change Main street" }).click();
  await dialog.getByLabel("Address").fill("Main street 1");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Main street 1")).toBeVisible();
  const [place] = await sql("select name, short_policy from public.locations where org_id = $1 and id = $2", [
    shop.org,
    shop.places.floor,
  ]);
  expect(place).toEqual({ name: "Shop floor", short_policy: "backorder" });
});

test("a place that still holds goods cannot be taken out of use, and says so", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto("/settings/places");
  await page.getByRole("button", { name: "Change Floor" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("switch", { name: "In use" }).uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("still_in_use");
});

test("a tax class with two rates, on top of the price", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto("/settings/taxes");
  await page.getByRole("button", { name: "Another tax class" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("City");
  await dialog.getByText("on top", { exact: true }).click();
  await dialog.getByLabel("Rate", { exact: true }).fill("State");
  await dialog.getByLabel("Percent").fill("6,25");
  await dialog.getByRole("button", { name: "Another rate" }).click();
  await dialog.getByLabel("Rate", { exact: true }).nth(1).fill("Town");
  await dialog.getByLabel("Percent").nth(1).fill("2");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /City/ })).toContainText("State 6.25 %, Town 2 %");
});

test("a till is set up, paired by its code, and a lost browser is ended", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto("/settings/tills");
  await page.getByRole("button", { name: "Another till" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Garden");
  await dialog.getByLabel("Prefix").fill("g1");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Pair a browser with Garden" }).click();
  const code = (await page.getByRole("status", { name: "Pairing code" }).textContent()) ?? "";
  const garden = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: "en-GB" });
  const till = await garden.newPage();
  await till.goto("/pos");
  await till.getByLabel("Pairing code").fill(code);
  await till.getByRole("button", { name: "Pair" }).click();
  await till.getByLabel("Your PIN").fill("1111");
  await till.keyboard.press("Enter");
  await expect(till.getByText("Garden")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "End the pairing of Garden A1" }).click();
  await expect(page.getByRole("list", { name: "Paired browsers" })).toContainText("Ended");
  await till.reload();
  await expect(till.getByLabel("Pairing code")).toBeVisible();
});

test("someone is taken on with a PIN; the last owner cannot be dismissed", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  const page = await openBackRoom(browser, shop);
  await page.goto("/settings/people");
  await page.getByRole("button", { name: "Take someone on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Nina");
  await dialog.getByLabel("New PIN").fill("7788");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Nina/ })).toContainText("Yes");
  await page
    .getByRole("row", { name: /^Owner/ })
    .getByRole("button", { name: "Change" })
    .click();
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  await expect(dialog.getByRole("alert")).toContainText("last_owner");
  expect(await sql("select is_active from public.staff where org_id = $1 and role = 'owner'", [shop.org])).toEqual([
    { is_active: true },
  ]);
});
