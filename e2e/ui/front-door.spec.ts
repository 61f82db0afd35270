// The first thing anyone sees: two ways in, in three languages, and plain words when it is a demo.
import { testStack } from "../../db/testing/stack";
import { accessibilityFaults, sidewaysPixels } from "../fixtures/accessible";
import { expect, test } from "../fixtures/shop";

test("the front door shows till and back office, and says that it is a demo", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Till/ })).toHaveAttribute("href", "/pos");
  await expect(page.getByRole("link", { name: /^Back office/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /demo shop/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysPixels(page)).toBe(0);
});

test("a language is chosen once and stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox", { name: "Language" }).selectOption("de");
  await expect(page.getByRole("link", { name: /^Kasse/ })).toBeVisible();
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("who is not signed in is brought back to where they wanted to go", async ({ page }) => {
  await page.goto("/sign-in?to=//elsewhere.example");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("E-mail").fill("owner@corner.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an address that leads nowhere says so and leads on", async ({ page }) => {
  const answer = await page.goto("/no-such-place");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing here." })).toBeVisible();
  await page.getByRole("link", { name: "Start page" }).click();
  await expect(page.getByRole("link", { name: /^Till/ })).toBeVisible();
});

test("before anything listens nothing can be typed or sent: no password ends in an address", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: testStack().appUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.getByLabel("Password")).toBeDisabled();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeDisabled();
  await page.goto("/pos");
  await expect(page.getByLabel("Pairing code")).toBeDisabled();
  await context.close();
});
