/** The first hour, in a shop of its own because it closes its demo: a look around, my shop, my product, my price, my first sale. */
import { accessibilityFaults, sidewaysPixels } from "../fixtures/accessible";
import { expect, test } from "../fixtures/shop";
import { startThrowAway, TEST_BUILD, type ThrowAway } from "../../scripts/testing/throw-away";
import { readFileSync } from "node:fs";
import type { Connection } from "../../scripts/stack/connection";

let stack: ThrowAway;
let connection: Connection;

// one shop for both, in this order: the second test closes its demo
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  stack = await startThrowAway("first-hour", { app: true, seed: true, env: { STOCKPROOF_DIST: TEST_BUILD } });
  connection = JSON.parse(readFileSync(stack.connectionFile, "utf8")) as Connection;
});
test.afterAll(() => stack.stop());

test("lost answers, a reload and a second press make one shop", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: connection.appUrl, locale: "en-GB" });
  const page = await context.newPage();
  const data = { email: "owner@corner.example", password: connection.ownerPassword };
  const signedIn = await page.request.post("/api/session", { data, headers: { origin: connection.appUrl } });
  expect(signedIn.status()).toBe(200);
  let isLost = true;
  const made: { id: string; isReplay: boolean }[] = [];
  await page.route("**/api/shops", async (route) => {
    const answer = await route.fetch();
    const { shop } = (await answer.json()) as { shop: { id: string } };
    made.push({ id: shop.id, isReplay: answer.headers()["idempotency-replayed"] === "true" });
    await (isLost ? route.abort() : route.fulfill({ response: answer }));
  });

  await page.goto("/set-up");
  await page.getByLabel("Name of the shop").fill("Lost & Found");
  await page.getByLabel("Your name").fill("Nora");
  await page.getByLabel("E-mail").fill("nora@found.example");
  const secrets = async (password: string) => {
    await page.getByLabel("Password").fill(password);
    await page.getByLabel("PIN", { exact: false }).last().fill("8642");
    await page.getByRole("button", { name: "Make it my shop" }).click();
  };
  await page.getByRole("checkbox", { name: /Close the demo/ }).uncheck();
  await secrets("correct horse battery");
  await expect(page.getByRole("alert").filter({ hasText: "No answer" })).toBeVisible({ timeout: 30_000 });

  isLost = false;
  await page.reload();
  await expect(page.getByLabel("Name of the shop")).toHaveValue("Lost & Found");
  await expect(page.getByLabel("E-mail")).toHaveValue("nora@found.example");
  await expect(page.getByRole("checkbox", { name: /Close the demo/ })).not.toBeChecked();
  await expect(page.getByLabel("Password")).toHaveValue("");
  await secrets("correct horse battery");
  await expect(page.getByRole("heading", { name: "Set up" })).toBeVisible({ timeout: 30_000 });
  expect(made.map(({ isReplay }) => isReplay)).toEqual([false, true, true, true, true, true]); // five by itself, one by hand
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  await context.close();
});

test("from the demo to a sale of one's own, and the demo is gone", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: connection.appUrl, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("owner@corner.example");
  await page.getByLabel("Password").fill(connection.ownerPassword);
  await page.keyboard.press("Enter");

  // shown around by keyboard: one card on, then none
  const tour = page.getByRole("region", { name: "A short look around" });
  await expect(tour).toContainText("1 of 5");
  await tour.getByRole("button", { name: "Next" }).press("Enter");
  await expect(page).toHaveURL(/\/ledger/);
  await expect(tour).toContainText("2 of 5");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(tour).toBeHidden();

  await page.getByRole("link", { name: "Make it my shop" }).click();
  await page.getByLabel("Name of the shop").fill("Tea & Tins");
  await page.getByLabel("Your name").fill("Iris");
  await page.getByLabel("E-mail").fill("iris@tins.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByLabel("PIN", { exact: false }).last().fill("2468");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Make it my shop" }).click();

  await expect(page.getByRole("heading", { name: "Set up" })).toBeVisible();
  await expect(page.getByText("A browser is paired.")).toBeVisible();
  await expect(page.getByText("Demo shop.")).toBeHidden();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // a product of one's own, brought from another till's list
  await page.goto("/settings/import");
  await page.getByLabel("CSV file").setInputFiles({
    name: "items.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Handle,SKU,Name,Category,Sold by weight,Cost,Barcode,Price [Tea & Tins],Available for sale [Tea & Tins]\nmug,MUG,Big mug,Ware,N,2.10,,7.50,Y\n",
    ),
  });
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("A list from Loyverse.")).toBeVisible();
  await page.getByRole("button", { name: /^Take/ }).click();
  await page.goto("/stock?q=mug");
  await page
    .getByRole("row", { name: /Big mug/ })
    .first()
    .click();
  // the list has a button of the same name, which the product's page takes away
  await page.waitForURL(/\/stock\/products\//);
  await expect(page.getByRole("heading", { name: "Where it lies" })).toBeVisible();
  await page.getByRole("button", { name: "Move goods" }).click();
  await page.getByRole("menuitem", { name: "Receive" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Place" }).selectOption({ index: 1 });
  await page.getByRole("dialog").getByLabel("How much").fill("3");
  await page.getByRole("dialog").getByRole("button", { name: "Receive" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.goto("/pos");
  await page.getByLabel("Your PIN").fill("2468");
  await page.keyboard.press("Enter");
  await page.locator("[data-tile]").filter({ hasText: "Big mug" }).click();
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "Exact" }).click();
  await expect(page.getByRole("dialog", { name: "Paid" })).toContainText("€7.50");

  await page.goto("/set-up");
  await expect(page.getByText("A sale was rung up.")).toBeVisible();
  await expect(page.getByText("Goods came in and stand in the ledger.")).toBeVisible();

  // the demo: told of nowhere, and closed to who knew it
  const stranger = await browser.newPage({ baseURL: connection.appUrl });
  await stranger.goto("/");
  await expect(stranger.getByRole("link", { name: /^Till/ })).toBeVisible();
  await expect(stranger.getByRole("heading", { name: /demo shop/ })).toBeHidden();
  const headers = { origin: connection.appUrl };
  const demoCode = await stranger.request.post("/api/registers/pair", { data: { code: "DEMO-1" }, headers });
  expect(demoCode.status()).toBe(401);
  const data = { email: "owner@corner.example", password: connection.ownerPassword };
  expect((await stranger.request.post("/api/session", { data, headers })).status()).toBe(401);
});
