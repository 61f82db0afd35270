/** Every tender but plain cash: a card's reference, a gift card, credit, points, and several of them for one sale. */
import { given } from "../../db/testing/given";
import { giveCustomer, giveGiftCard, tendersOf } from "../fixtures/accounts";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill, type Till } from "../fixtures/till";

const tender = (till: Till) => till.page.getByRole("dialog", { name: "Payment" });
const choose = (till: Till, method: string) => tender(till).getByText(method, { exact: true }).click();
const paid = (till: Till) => till.page.getByRole("dialog", { name: "Paid" });

async function attach(till: Till, name: string) {
  await till.page.keyboard.press("F7");
  await till.page.getByRole("dialog", { name: "Customer" }).getByRole("button", { name }).click();
}

test("a card takes the whole sum, and its terminal's reference is printed", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("F9");
  await choose(till, "Card");
  await tender(till).getByLabel("Terminal reference").fill("TX-1881");
  await tender(till).getByRole("button", { name: "Take €5.00" }).click();
  await paid(till).getByRole("button", { name: "Receipt", exact: true }).click();
  await expect(till.page.getByRole("article")).toContainText("TX-1881");
  expect(await tendersOf(shop)).toEqual(["card 500 TX-1881"]);
  expect(await shop.violations()).toEqual([]);
});

test("a card is never charged more than is due", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("F9");
  await choose(till, "Card");
  await tender(till).getByLabel("Amount").fill("6");
  await expect(tender(till).locator("button[type=submit]")).toBeDisabled();
  await till.page.keyboard.press("Enter");
  expect(await booksOf(shop)).toMatchObject({ sales: 0 });
});

test("a gift card pays its part, cash the rest; an empty card is refused with what is left on it", async ({
  browser,
}) => {
  const shop = await given({ mug: 5 }, { pins: true });
  await giveGiftCard(shop, "GIFT4242", 300);
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("F9");
  await choose(till, "Gift card");
  await tender(till).getByLabel("Amount").fill("3");
  await tender(till).getByLabel("Card code").fill("gift-4242");
  await tender(till).getByRole("button", { name: "Add €3.00, more to come" }).click();
  await expect(tender(till).getByRole("status", { name: "To pay" })).toHaveText("€2.00");
  await choose(till, "Cash");
  await tender(till).getByLabel("Cash received").fill("5");
  await tender(till).getByRole("button", { name: "Take €5.00, give back €3.00" }).click();
  await expect(paid(till).getByRole("status", { name: "Change" })).toHaveText("€3.00");
  await till.newSale();
  expect(await tendersOf(shop)).toEqual(["gift_card 300", "cash 200"]);

  await till.add("mug");
  await till.page.keyboard.press("F9");
  await choose(till, "Gift card");
  await tender(till).getByLabel("Card code").fill("GIFT4242");
  await tender(till).getByRole("button", { name: "Take €5.00" }).click();
  await expect(tender(till).getByRole("alert")).toContainText("€0.00 left on it, €5.00 asked.");
  await expect(tender(till).getByRole("alert")).toContainText("balance_short");
  expect(await booksOf(shop)).toMatchObject({ sales: 1 });
  expect(await shop.violations()).toEqual([]);
});

test("credit and points of a customer, and cash for what is missing: three tenders, one sale", async ({ browser }) => {
  const shop = await given({ pot: { quantity: 2, price: 1200 } }, { pins: true });
  await giveCustomer(shop, "Cleo", { credit: 500, points: 250 });
  const till = await openTill(browser, shop);
  await till.add("pot");
  await attach(till, "Cleo");
  await till.page.keyboard.press("F9");
  await choose(till, "Credit");
  await tender(till).getByRole("button", { name: "Add €5.00, more to come" }).click();
  await choose(till, "Points");
  await expect(tender(till).getByText("250 points on the account")).toBeVisible();
  await tender(till).getByRole("button", { name: "Add €2.50, more to come" }).click();
  // a line of a split is taken back and given again before anything is sent
  await tender(till).getByRole("button", { name: "Take back: Points" }).click();
  await choose(till, "Points");
  await tender(till).getByRole("button", { name: "Add €2.50, more to come" }).click();
  await choose(till, "Cash");
  await tender(till).getByRole("button", { name: "Exact" }).click();
  await expect(paid(till)).toContainText("points");
  expect(await tendersOf(shop)).toEqual(["store_credit 500", "points 250", "cash 450"]);
  expect(await shop.violations()).toEqual([]);
});

test("a new customer in two fields, without leaving the sale", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("F7");
  const dialog = till.page.getByRole("dialog", { name: "Customer" });
  await dialog.getByRole("button", { name: "New customer" }).click();
  const form = till.page.getByRole("dialog", { name: "New customer" });
  await form.getByLabel("Name").fill("Nora");
  await form.getByLabel("E-mail or telephone").fill("nora@example.test");
  await form.getByRole("button", { name: "Add to this sale" }).click();
  await expect(till.page.getByRole("region", { name: "Cart" })).toContainText("Nora");
  await till.payExact();
  await expect(paid(till)).toContainText("+5 points");
  expect(await shop.violations()).toEqual([]);
});

test("a gift card is scanned into its field, and is no unknown article", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  await giveGiftCard(shop, "GIFT7777", 500);
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  await till.add("mug");
  await till.page.keyboard.press("F9");
  await choose(till, "Gift card");
  await expect(tender(till).getByLabel("Card code")).toBeFocused();
  await till.scan("GIFT7777");
  await expect(tender(till).getByLabel("Card code")).toHaveValue("GIFT7777");
  await expect(till.page.getByText("No goods have this code")).toHaveCount(0);
  await tender(till).getByRole("button", { name: "Take €5.00" }).click();
  await paid(till).waitFor();
  expect(await tendersOf(shop)).toEqual(["gift_card 500"]);
});

test("of a split, each part can be changed, and what is taken stays taken when goods are short", async ({
  browser,
}) => {
  const shop = await given({ mug: { quantity: 2, price: 500 } }, { pins: true });
  const till = await openTill(browser, shop);
  for (let n = 0; n < 3; n += 1) await till.add("mug");
  await till.page.keyboard.press("F9");
  await choose(till, "Card");
  await tender(till).getByLabel("Amount").fill("6");
  await tender(till).getByLabel("Terminal reference").fill("TX-1");
  await tender(till).getByRole("button", { name: "Add €6.00, more to come" }).click();
  await tender(till).getByRole("button", { name: "Change Card, €6.00" }).click();
  await expect(tender(till).getByLabel("Terminal reference")).toHaveValue("TX-1");
  await tender(till).getByLabel("Amount").fill("4");
  await tender(till).getByRole("button", { name: "Add €4.00, more to come" }).click();
  await choose(till, "Cash");
  await tender(till).getByRole("button", { name: "Exact" }).click();
  await till.page.getByRole("button", { name: "Sell 2" }).click();
  await expect(tender(till).getByRole("status", { name: "To pay" })).toHaveText("€6.00");
  await tender(till).getByRole("button", { name: "Exact" }).click();
  await paid(till).waitFor();
  expect(await tendersOf(shop)).toEqual(["card 400 TX-1", "cash 600"]);
  expect(await shop.violations()).toEqual([]);
});
