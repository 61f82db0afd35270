/** The instruments on screen: figures, curves with a table twin, alerts; for those who may see them. */
import { given } from "../../db/testing/given";
import { sql } from "../../db/testing/sql";
import { accessibilityFaults, sidewaysPixels } from "../fixtures/accessible";
import { openOfficeOf } from "../fixtures/office-of";
import { expect, test } from "../fixtures/shop";

test("latencies, waits and queues are shown, each curve has a table, and an alert stands first", async ({
  browser,
}) => {
  const shop = await given({ mug: 9 }, { pins: true });
  await sql(
    "insert into public.alerts (org_id, kind, value, threshold, opened_at) values ($1, 'outbox_age', 75, 60, now())",
    [shop.org],
  );
  const page = await openOfficeOf(browser, shop, { by: "auditor" });
  await page.goto("/ops");
  await expect(page.getByText("Events wait to be sent out")).toBeVisible();
  await expect(page.getByText("Sale, p99")).toBeVisible();
  await expect(page.getByRole("row", { name: /stockproof api/ })).toBeVisible();
  const figure = page.getByRole("figure", { name: "Waiting" });
  await figure.getByRole("button", { name: /table/i }).click();
  await expect(figure.getByRole("columnheader", { name: "Minute" })).toBeVisible();
});

test("on a phone a figure's name is read whole, in German too", async ({ browser }) => {
  const page = await openOfficeOf(browser, await given({ mug: 1 }, { pins: true }), {
    by: "owner",
    locale: "de-DE",
    viewport: { width: 390, height: 844 },
  });
  await page.goto("/ops");
  const name = page.getByText("Bestand entnommen, p95", { exact: true });
  expect(await name.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});

test("a cashier is told whom to ask", async ({ browser }) => {
  const page = await openOfficeOf(browser, await given({ mug: 1 }, { pins: true }), { by: "cashier" });
  await page.goto("/ops");
  await expect(page.getByText(/You need/)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the instruments are accessible, ${colorScheme}`, async ({ browser }) => {
    const page = await openOfficeOf(browser, await given({ mug: 1 }, { pins: true }), { by: "owner", colorScheme });
    await page.goto("/ops");
    await expect(page.getByRole("row", { name: /stockproof api/ })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  });
}
