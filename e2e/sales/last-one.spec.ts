import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { addRegister, booksOf, openTill } from "../fixtures/till";

test("two tills, one mug left: one sells it, the other is told what is left and what was wanted", async ({
  browser,
}) => {
  const shop = await given({ mug: 1, pot: 5 }, { pins: true });
  const left = await openTill(browser, shop);
  const right = await openTill(browser, shop, { by: "supervisor", register: await addRegister(shop, "Till 2") });
  for (const till of [left, right]) await till.add("mug");
  await expect(left.tile("mug")).toContainText("1 in Till 2's cart"); // told, not promised
  await left.payExact();
  await left.newSale();
  await expect(right.tile("mug")).toContainText("Sold out"); // live, no reload
  await right.payExact();
  await expect(right.page.getByRole("dialog").getByRole("alert")).toContainText("0 left, 1 wanted"); // once
  await right.page.getByRole("button", { name: "Take it off" }).click();
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 500 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("two left, three wanted: one tap sells two", async ({ browser }) => {
  const shop = await given({ mug: 2 }, { pins: true });
  const till = await openTill(browser, shop);
  for (let i = 0; i < 3; i += 1) await till.add("mug");
  await till.payExact();
  await till.page.getByRole("button", { name: "Sell 2" }).click();
  await till.page.getByRole("button", { name: "Exact" }).click();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 1000 });
  expect(await shop.violations()).toEqual([]);
});

test("found on the shelf: the goods and their sale are one act, signed by the cashier", async ({ browser }) => {
  const shop = await given({ mug: 0 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.payExact();
  await till.page.getByRole("button", { name: "Found on the shelf" }).click();
  await till.page.getByRole("button", { name: "Add to the sale" }).click();
  await till.page.getByRole("button", { name: "Exact" }).click();
  await till.page.getByLabel("Your own PIN").fill("1111");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect((await shop.movements("mug")).map((move) => move.type)).toEqual(["found", "sold"]);
  expect(await shop.violations()).toEqual([]);
});
