import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

const SALES = "**/api/pos/sales";

test("the reply is lost at payment: «checking», and one sale", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  let lost = 0;
  await till.page.route(SALES, async (route) => {
    if (route.request().method() !== "POST" || lost >= 2) return route.fallback();
    lost += 1;
    await route.fetch(); // it arrives and happens; only the answer never comes back
    await route.abort("connectionreset");
  });
  await till.add("mug");
  await till.payExact();
  await expect(till.page.getByText("Checking…")).toBeVisible();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toContainText("T1-000001");
  expect(lost).toBe(2);
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 500, cash: 500 });
  expect(await shop.violations()).toEqual([]);
});

test("a till that is made while answers are lost: one pairing by one press, and its goods come", async ({
  browser,
}) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const lost = new Set<string>();
  const till = await openTill(browser, shop, {
    line: async (route) => {
      const { pathname } = new URL(route.request().url());
      if (lost.has(pathname)) return route.fallback();
      lost.add(pathname);
      await route.fetch();
      await route.abort("connectionreset");
    },
  });
  await till.add("mug");
  await till.payExact();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toContainText("T1-000001");
  expect([...lost]).toEqual(
    expect.arrayContaining([
      "/api/registers/pair",
      "/api/session",
      "/api/pos/till",
      "/api/pos/goods",
      "/api/pos/sales",
    ]),
  );
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 500, cash: 500 });
  expect(await shop.violations()).toEqual([]);
});

test("Pay pressed twice, Enter held: one sale", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  let sent = 0;
  let letGo = () => {};
  const isPressed = new Promise<void>((resolve) => (letGo = resolve));
  await till.page.route(SALES, async (route) => {
    if (route.request().method() === "POST") sent += 1;
    await isPressed; // the answer is held back until every key was pressed
    await route.fallback();
  });
  await till.add("mug");
  await till.page.keyboard.press("F9");
  await till.page.getByRole("button", { name: "Exact" }).dblclick();
  for (let i = 0; i < 5; i += 1) await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("dialog", { name: "Taking the payment" })).toBeVisible();
  letGo();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toContainText("T1-000001");
  expect(sent).toBe(1);
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 500 });
  expect(await shop.violations()).toEqual([]);
});

test("a reload in mid-payment: the sale is found again by its key", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  let arrived = () => {};
  const isThere = new Promise<void>((resolve) => (arrived = resolve));
  await till.page.route(SALES, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    arrived();
    await new Promise(() => {}); // no answer, ever
  });
  await till.add("mug");
  await till.payExact();
  await isThere;
  await till.page.unroute(SALES);
  await till.page.reload();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toContainText("T1-000001");
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 500 });
  expect(await shop.violations()).toEqual([]);
});

test("the server dies before it sells: the cart stays, and the same key sells later", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  let refused = 0;
  await till.page.route(SALES, async (route) => {
    if (route.request().method() !== "POST" || refused >= 3) return route.fallback();
    refused += 1;
    await route.abort("connectionrefused"); // nothing arrived at all
  });
  await till.add("mug");
  await till.payExact();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 1 });
});
