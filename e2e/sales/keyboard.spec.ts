import { given } from "../../db/testing/given";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

test("a whole sale, a refund and the end of a shift without a mouse", async ({ browser }) => {
  const shop = await given({ mug: 5, pot: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  const { keyboard } = till.page;
  const slowly = (text: string) => keyboard.type(text, { delay: 90 });

  // sell: search, add, raise the quantity, pay
  await keyboard.press("F2");
  await slowly("mug");
  await keyboard.press("Enter");
  await keyboard.press("F6");
  await slowly("3");
  await keyboard.press("Enter");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€15.00");
  await keyboard.press("F9");
  await expect(till.page.getByLabel("Cash received")).toBeFocused();
  await slowly("20");
  await keyboard.press("Enter");
  await expect(till.page.getByRole("dialog", { name: "Paid" }).getByRole("status", { name: "Change" })).toHaveText(
    "€5.00",
  );
  await keyboard.press("Enter");
  await expect(till.page.getByText("Scan something, or touch a tile.")).toBeVisible();

  // give one back
  await keyboard.press("F8");
  await expect(till.page.getByLabel("Receipt number")).toBeFocused();
  await slowly("T1-000001");
  await expect(till.page.getByRole("button", { name: /T1-000001/ })).toBeVisible();
  await keyboard.press("Enter");
  const more = till.page.getByRole("button", { name: "One mug more" });
  await more.press("Enter");
  await till.page.getByRole("button", { name: "Give back €5.00" }).press("Enter");
  await slowly("2222");
  await keyboard.press("Enter");
  await expect(till.page.getByRole("status", { name: "Give back" })).toHaveText("€5.00");
  await keyboard.press("Enter");

  // count the drawer and close
  await keyboard.press("F10");
  await till.page.getByText("Count and close").waitFor();
  await till.page.getByRole("radio", { name: "X report" }).focus();
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await till.page.getByLabel(/€10\.00/).focus();
  await slowly("1");
  await till.page.getByRole("button", { name: "Close with €10.00" }).press("Enter");
  const report = till.page.getByRole("article", { name: "Z report 1" });
  await expect(report).toContainText("€10.00");
  await expect(report).toContainText(/[0-9a-f]{64}/);
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 1500, cash: 1000 });
  expect(await shop.violations()).toEqual([]);
});
