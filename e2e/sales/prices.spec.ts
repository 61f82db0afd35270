/** A price that is not the catalogue's, a scale's label, a promise for later: each shown before it is paid, each asked for where it must be. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

test("a cashier's own price asks a supervisor, and the sale names who allowed it", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop);
  await till.add("mug");
  await till.page.keyboard.press("F6");
  const editor = till.page.getByRole("dialog", { name: "Change mug" });
  await editor.getByText("Price", { exact: true }).click();
  await editor.getByRole("textbox", { name: "Change mug" }).fill("3,50");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€3.50");
  await expect(till.page.getByRole("list", { name: "Lines of the sale" }).locator("s")).toHaveText("€5.00");
  await till.payExact();
  await till.page.getByLabel("PIN of someone who may change prices").fill("2222");
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  const [line] = await sql<{ price: number; role: string }>(
    `select l.unit_price_minor::int as price, g.signer_role as role from public.sale_lines l
       join public.sales s on s.org_id = l.org_id and s.id = l.sale_id
       join public.signatures g on g.org_id = s.org_id and g.id = s.approval_id
      where l.org_id = $1`,
    [shop.org],
  );
  expect(line).toEqual({ price: 350, role: "supervisor" });
  expect(await shop.violations()).toEqual([]);
});

test("a supervisor sets a price alone", async ({ browser }) => {
  const shop = await given({ mug: 5 }, { pins: true });
  const till = await openTill(browser, shop, { by: "supervisor" });
  await till.add("mug");
  await till.page.keyboard.press("F6");
  const editor = till.page.getByRole("dialog", { name: "Change mug" });
  await editor.getByText("Price", { exact: true }).click();
  await editor.getByRole("textbox", { name: "Change mug" }).fill("4");
  await till.page.keyboard.press("Enter");
  await till.payExact();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await booksOf(shop)).toMatchObject({ sales: 1, total: 400 });
});

/** An EAN-13's last digit. */
function withCheck(digits: string): string {
  const sum = Array.from(digits, Number).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

test("a scale's label brings its weight, another its price", async ({ browser }) => {
  const shop = await given(
    { "00417": { quantity: 5000, unit: "gram", price: 2 }, "00418": { quantity: 5000, unit: "gram", price: 4 } },
    { pins: true },
  );
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  await till.scan(withCheck("280041700250"));
  const lines = till.page.getByRole("list", { name: "Lines of the sale" });
  await expect(lines).toContainText("250 g");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€5.00");
  await till.scan(withCheck("210041800600"));
  await expect(lines).toContainText("150 g");
  await expect(till.page.getByRole("status", { name: "Total" })).toHaveText("€11.00");
  await till.payExact();
  await expect(till.page.getByRole("dialog", { name: "Paid" })).toBeVisible();
  expect(await shop.level("00417")).toMatchObject({ quantity: "4750" });
  expect(await shop.level("00418")).toMatchObject({ quantity: "4850" });
  expect(await shop.violations()).toEqual([]);
});

test("a label with a wrong check digit is an unknown code, not a wrong weight", async ({ browser }) => {
  const shop = await given({ "00417": { quantity: 5000, unit: "gram", price: 2 } }, { pins: true });
  const till = await openTill(browser, shop, { scannerGapMs: 600 });
  const good = withCheck("280041700250");
  const bad = `${good.slice(0, 12)}${(Number(good[12]) + 1) % 10}`;
  await till.scan(bad);
  await expect(till.page.getByRole("alert").filter({ hasText: bad }).first()).toBeVisible();
  await expect(till.page.getByText("Scan something, or touch a tile.")).toBeVisible();
});

test("where the policy allows it, what is missing is promised for a day", async ({ browser }) => {
  const shop = await given({ mug: 1 }, { pins: true });
  await sql("update public.locations set short_policy = 'backorder' where org_id = $1 and id = $2", [
    shop.org,
    shop.places.floor,
  ]);
  const till = await openTill(browser, shop);
  for (let i = 0; i < 3; i += 1) await till.add("mug");
  await till.payExact();
  const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  await till.page.getByLabel("Promised for").fill(day);
  await till.page.getByRole("button", { name: "Promise for later" }).click();
  await till.page.getByRole("button", { name: "Exact" }).click();
  const done = till.page.getByRole("dialog", { name: "Paid" });
  await done.getByRole("button", { name: "Receipt", exact: true }).click();
  await expect(till.page.getByRole("article")).toContainText(/2 .*to follow by/);
  const [line] = await sql<{ backordered: string; day: string }>(
    `select trim_scale(backordered)::text as backordered, backorder_date::text as day from public.sale_lines where org_id = $1`,
    [shop.org],
  );
  expect(line).toEqual({ backordered: "2", day });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});
