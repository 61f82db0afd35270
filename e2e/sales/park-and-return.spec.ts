import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { addRegister, booksOf, openTill } from "../fixtures/till";

test("parked on one till, taken up on another; of two tills that ask, one gets it", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const first = await openTill(browser, shop);
  const second = await openTill(browser, shop, { by: "supervisor", register: await addRegister(shop, "Till 2") });
  await first.add("mug");
  await first.page.keyboard.press("F4");
  await first.page.getByLabel("Note, to know it again").fill("red hat");
  await first.page.getByRole("dialog").getByRole("button", { name: "Park" }).click();
  await expect(first.page.getByText("Scan something, or touch a tile.")).toBeVisible();
  for (const till of [first, second]) {
    await till.page.keyboard.press("F4");
    await expect(till.page.getByText("red hat")).toBeVisible();
  }
  await Promise.all([first, second].map((till) => till.page.getByRole("button", { name: "Take up" }).click()));
  const has = async (till: typeof first) =>
    (await till.page.getByRole("list", { name: "Lines of the sale" }).count()) > 0;
  await expect.poll(async () => [await has(first), await has(second)].filter(Boolean).length).toBe(1);
  const loser = (await has(first)) ? second : first;
  await expect(loser.page.getByRole("alert").filter({ hasText: "already" })).toBeVisible();
});

test("a parked sale takes its note along, and leaves its tab to the next one", async ({ browser }) => {
  const shop = await given({ mug: 5, pot: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("Alt+n");
  await till.add("pot");
  await till.page.getByRole("button", { name: "Note on the sale" }).click();
  await till.page.getByLabel("Note", { exact: true }).fill("gift wrap");
  await till.page.getByRole("button", { name: "Save" }).click();
  await till.page.keyboard.press("F4");
  await till.page.getByRole("dialog").getByRole("button", { name: "Park" }).click();
  await expect(till.page.getByText("Scan something, or touch a tile.")).toBeVisible();
  const sales = till.page.getByRole("navigation", { name: "Open sales" });
  await expect(sales.locator("[aria-current]")).toHaveText("Sale 2");
  await till.page.keyboard.press("F4");
  await expect(till.page.getByText("gift wrap")).toBeVisible();
  await till.page.getByRole("button", { name: "Take up" }).press("Enter");
  await expect(sales.locator("[aria-current]")).toHaveText(/Sale 2/);
  await till.page.getByRole("button", { name: "Note on the sale" }).click();
  await expect(till.page.getByLabel("Note", { exact: true })).toHaveValue("gift wrap");
});

test("an exchange: the mug comes back, the pot goes out, the difference is paid", async ({ browser }) => {
  const shop = await given({ mug: { quantity: 2, price: 500 }, pot: { quantity: 2, price: 1200 } }, { pins: true });
  const till = await openTill(browser, shop, { by: "supervisor", scannerGapMs: 600 });
  await till.add("mug");
  await till.payExact();
  await till.newSale();
  await till.scan("T1-000001"); // the receipt's barcode opens it
  await till.page.getByRole("button", { name: "One mug more" }).click();
  await till.page.getByRole("button", { name: "Exchange" }).click();
  await till.add("pot");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€7.00");
  const screen = await till.context.newPage();
  await screen.goto("/display");
  await expect(screen.getByRole("listitem")).toHaveText([/mug.*Brought back.*-€5\.00/, /pot.*€12\.00/]);
  // parked, the mug that came back would be forgotten
  await till.page.bringToFront();
  await till.page.keyboard.press("F4");
  const parked = till.page.getByRole("dialog", { name: "Parked sales" });
  await expect(parked).toContainText("An exchange cannot be parked");
  await expect(parked.getByRole("button", { name: "Park" })).toHaveCount(0);
  await till.page.keyboard.press("Escape");
  await till.payExact();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 2, total: 1200, cash: 1200 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
  expect(await shop.violations()).toEqual([]);
});

test("the customer's screen follows the till", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  const screen = await till.context.newPage();
  await screen.goto("/display");
  await till.add("mug");
  await expect(screen.getByRole("status", { name: "Total" })).toHaveText("€5.00");
  await till.page.keyboard.press("F9");
  await till.page.getByLabel("Cash received").fill("20");
  await till.page.keyboard.press("Enter");
  await expect(screen.getByRole("status", { name: "Change" })).toHaveText("€15.00");
});
