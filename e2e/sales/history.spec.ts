/** Past sales: found by day, number, cashier, customer and tender; a file of exactly these; a reprint that says it is one, on 80 mm. */
import { readFile } from "node:fs/promises";
import { given } from "../../db/testing/given";
import { giveCustomer } from "../fixtures/accounts";
import { expect, test } from "../fixtures/shop";
import { openTill } from "../fixtures/till";

test("filters leave what they say, the day's sums and the file follow them", async ({ browser }) => {
  const shop = await given({ mug: 50, pot: { quantity: 50, price: 1200 } }, { pins: true });
  const customerId = await giveCustomer(shop, "Cleo Example");
  await shop.sell("mug", 1);
  await shop.sell("pot", 1, { by: "supervisor", body: { payments: [{ method: "card", amount: 1200 }] } });
  await shop.sell("mug", 2, { body: { customerId } });
  const till = await openTill(browser, shop);
  const { page } = till;
  await page.goto("/pos/history");
  const list = page.getByRole("list", { name: "Past sales" }).getByRole("listitem");
  await expect(list).toHaveCount(3);
  await expect(page.getByRole("list", { name: "Sums of the days" })).toContainText("€27.00");

  await page.getByLabel("Tender").selectOption("card");
  await expect(list).toHaveCount(1);
  await expect(list).toContainText("T1-000002");
  await page.getByLabel("Tender").selectOption("any");

  await page.getByLabel("Cashier").selectOption({ label: "Supervisor" });
  await expect(list).toHaveCount(1);
  await expect(list).toContainText("T1-000002");
  await page.getByLabel("Cashier").selectOption({ label: "Cashier" });
  await expect(list).toHaveCount(2);
  await page.getByLabel("Customer").fill("cleo");
  await page.getByRole("option", { name: "Cleo Example" }).click();
  await expect(list).toHaveCount(1);
  await expect(list).toContainText("T1-000003");
  await expect(page.getByRole("list", { name: "Sums of the days" })).toContainText("€10.00");
  await page.reload(); // the filters are in the address
  await expect(list).toHaveCount(1);
  await expect(page.getByLabel("Customer")).toHaveValue("Cleo Example");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.trim().split("\n")).toHaveLength(2);
  expect(csv).toContain("T1-000003");
  await page.getByRole("button", { name: "All sales" }).click();
  await expect(list).toHaveCount(3);
  await page.getByLabel("Day", { exact: true }).fill("2020-01-01");
  await expect(page.getByText("No sales match")).toBeVisible();
});

test("what the customer let go before paying stands in the sale's history, and nothing that was put back", async ({
  browser,
}) => {
  const shop = await given({ mug: 5, pot: 5, tea: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  const { page } = till;
  await till.add("mug");
  await till.add("pot");
  await till.add("tea");
  await page.getByRole("button", { name: "Remove tea" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Remove pot" }).click();
  await expect(page.getByRole("list", { name: "Lines of the sale" }).getByRole("listitem")).toHaveText([/mug/, /tea/]);
  await till.payExact();
  await expect(page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  await page.goto("/pos/history");
  await page.getByRole("button", { name: /T1-000001/ }).click();
  const takenOff = page.getByRole("region", { name: "Taken off before payment" });
  await expect(takenOff.getByRole("listitem")).toHaveText([/pot/]);
});

test("what was let go before and after a sale was parked stands in its history together", async ({ browser }) => {
  const shop = await given({ mug: 5, pot: 5, tea: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  const { page } = till;
  for (const name of ["mug", "pot", "tea"]) await till.add(name);
  await page.getByRole("button", { name: "Remove pot" }).click();
  await page.keyboard.press("F4");
  await page.getByRole("dialog").getByRole("button", { name: "Park" }).click();
  await expect(page.getByText("Scan something, or touch a tile.")).toBeVisible();
  await page.keyboard.press("F4");
  await page.getByRole("button", { name: "Take up" }).click();
  await page.getByRole("button", { name: "Remove tea" }).click();
  await till.payExact();
  await expect(page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  await page.goto("/pos/history");
  await page.getByRole("button", { name: /T1-000001/ }).click();
  const takenOff = page.getByRole("region", { name: "Taken off before payment" });
  await expect(takenOff.getByRole("listitem")).toHaveText([/pot/, /tea/]);
});

test("a reprint is marked a copy and is 80 mm wide; nothing else is printed", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const { id } = await shop.sell("mug", 1);
  const till = await openTill(browser, shop);
  const { page } = till;
  await page.goto("/pos/history");
  await page.getByRole("button", { name: /T1-000001/ }).click();
  await expect(page.getByRole("article")).toContainText("COPY");
  await page.goto(`/pos/receipts/${id}`);
  const paper = page.getByRole("article", { name: "Receipt T1-000001" });
  await expect(paper).not.toContainText("COPY");
  await page.goto(`/pos/receipts/${id}?copy=1`);
  await expect(paper).toContainText("COPY");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  const box = await paper.boundingBox();
  const millimetre = 96 / 25.4;
  expect((box?.width ?? 0) / millimetre).toBeGreaterThan(70);
  expect((box?.width ?? 0) / millimetre).toBeLessThan(76);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/g)];
  expect(pages).toHaveLength(1); // a roll has no pages
  const [, width, height] = (pages[0] ?? []).map((points) => Math.round((Number(points) / 72) * 25.4));
  expect(width).toBe(80);
  expect(height).toBeLessThan(160);
});
