/** The till on a phone: what stands at its edge on a desk is one touch away here too. */
import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { openTill } from "../fixtures/till";

test("on a phone a further sale, past sales and the parked ones are in reach, and the cart stays up for its discount", async ({
  browser,
}) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.page.setViewportSize({ width: 390, height: 844 });
  await till.add("mug");
  const sales = till.page.getByRole("navigation", { name: "Open sales" });
  await expect(sales.getByRole("button", { name: "New sale" })).toBeInViewport({ ratio: 1 });
  await till.page.getByRole("button", { name: "More", exact: true }).click();
  await till.page.getByRole("menuitem", { name: "Parked" }).click();
  await expect(till.page.getByRole("dialog", { name: "Parked sales" })).toBeVisible();
  await till.page.keyboard.press("Escape");

  await till.page.getByRole("button", { name: /1 line/ }).click();
  await till.page.getByRole("button", { name: "Discount on the sale" }).click();
  await till.page.getByRole("button", { name: "10 %" }).click();
  await expect(till.page.getByRole("button", { name: "Pay €4.50" })).toBeVisible();
  await till.page.getByRole("region", { name: "Cart", exact: true }).getByRole("button", { name: "Close" }).click();

  await till.page.getByRole("button", { name: "More", exact: true }).click();
  await till.page.getByRole("menuitem", { name: "Past sales" }).click();
  await expect(till.page.getByRole("heading", { name: "Past sales" })).toBeVisible();
});
