/** The owner changes the shop where it is listed: places, taxes, tills, people; and the last owner stays. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { openBackRoom } from "../fixtures/back-room";
import { expect, test } from "../fixtures/shop";

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

test("a category is renamed and put out of use, and keeps its place and colour; a supplier can be reached", async ({
  browser,
}) => {
  const shop = await given({ mug: 1 }, { pins: true });
  await sql("insert into public.categories (org_id, name, position, colour) values ($1, 'Cups', 4, '#0b6b4f')", [
    shop.org,
  ]);
  await sql("insert into public.suppliers (org_id, name, lead_days) values ($1, 'Potter', 3)", [shop.org]);
  await sql("insert into public.usages (org_id, kind, name) values ($1, 'recipe', 'Punch')", [shop.org]);
  const page = await openBackRoom(browser, shop, "manager");
  await page.goto("/settings/places");
  const dialog = page.getByRole("dialog");
  const change = async (name: string, fill: Record<string, string>, isLeft = true) => {
    await page.getByRole("button", { name: `Change ${name}`, exact: true }).click();
    for (const [label, text] of Object.entries(fill)) await dialog.getByLabel(label).fill(text);
    if (isLeft) await dialog.getByRole("switch", { name: "In use" }).uncheck();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
  };
  await change("Cups", { Name: "Mugs" });
  await expect(page.getByRole("list", { name: "Categories" }).getByRole("listitem")).toContainText("Mugs Out of use");
  await change("Punch", { Name: "Summer punch" });
  const potter = { "E-mail": "clay@potter.example", Phone: "030 1", Address: "Clay Lane 2\n12345 Kiln" };
  await change("Potter", potter, false);
  await expect(page.getByRole("list", { name: "Suppliers" })).toContainText("clay@potter.example · 030 1");
  expect(
    await sql("select name, position, colour, is_active from public.categories where org_id = $1", [shop.org]),
  ).toEqual([{ name: "Mugs", position: 4, colour: "#0b6b4f", is_active: false }]);
  expect(await sql("select kind, name, is_active from public.usages where org_id = $1", [shop.org])).toEqual([
    { kind: "recipe", name: "Summer punch", is_active: false },
  ]);
  expect(await sql("select address, lead_days, is_active from public.suppliers where org_id = $1", [shop.org])).toEqual(
    [{ address: "Clay Lane 2\n12345 Kiln", lead_days: 3, is_active: true }],
  );
  await page.getByRole("button", { name: "Change Mugs", exact: true }).click();
  await dialog.getByRole("switch", { name: "In use" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "Categories" })).not.toContainText("Out of use");
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
  const end = page.getByRole("button", { name: "End the pairing of Garden A1" });
  await end.click();
  await page.getByRole("button", { name: "Keep it paired" }).click();
  await expect(end).toBeFocused();
  await end.click();
  await page
    .getByRole("dialog", { name: /End the pairing/ })
    .getByRole("button", { name: "End", exact: true })
    .click();
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
  const question = page.getByRole("dialog", { name: "Dismiss Owner" });
  await question.getByRole("button", { name: "Dismiss" }).click();
  await expect(question.getByRole("alert")).toContainText("last_owner");
  expect(await sql("select is_active from public.staff where org_id = $1 and role = 'owner'", [shop.org])).toEqual([
    { is_active: true },
  ]);
});
