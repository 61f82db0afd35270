import type { APIRequestContext, Browser, BrowserContext, Page } from "@playwright/test";
import { testStack } from "../../db/testing/stack";
import { accessibilityFaults } from "../fixtures/accessible";
import { arrive } from "../fixtures/arrive";
import { doorsOf } from "../fixtures/door";
import { expect, test } from "../fixtures/shop";

interface Order {
  id: string;
  number: string;
  status: string;
  lines: { productId: string; quantity: string }[];
}

const webShop = () => doorsOf(testStack().apiKeys.web);

async function place(lines: { sku: string; quantity: number }[]): Promise<Order> {
  const answer = await webShop()<{ order: Order }>("POST", "/api/orders", { shippingMethod: "standard", lines });
  expect(answer.status).toBe(201);
  return answer.body.order;
}
async function read(id: string): Promise<Order> {
  return (await webShop()<{ order: Order }>("GET", `/api/orders/${id}`)).body.order;
}

const signIn = (request: APIRequestContext, pin: string) => arrive(request, "DEMO-2", pin);

/** A phone of its own, as somebody picks it up: signed in, on the page named. */
async function phoneOf(
  browser: Browser,
  baseURL: string | undefined,
  pin: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "en-GB",
  });
  await signIn(context.request, pin);
  return { context, page: await context.newPage() };
}

/** As a wedge scanner types: every key at once and Enter at the end, whatever has the focus. */
async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate((text) => {
    for (const key of [...Array.from(text), "Enter"]) {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    }
  }, code);
}

test("three orders are picked by scanner, the phone is closed half way, and another picker packs them", async ({
  browser,
  baseURL,
}) => {
  const orders = [
    await place([{ sku: "TEAPOT", quantity: 1 }]),
    await place([{ sku: "TEAPOT", quantity: 2 }]),
    await place([{ sku: "TEAPOT", quantity: 1 }]),
  ];

  // Pia takes all three into one basket and walks
  const pia = await phoneOf(browser, baseURL, "5555");
  await pia.page.goto("/picking");
  for (const { number } of orders) await pia.page.getByRole("checkbox", { name: number }).check();
  expect(await accessibilityFaults(pia.page)).toEqual([]);
  await pia.page.getByRole("button", { name: "Pick 3 orders" }).click();
  await expect(pia.page.getByText("Scan the bin")).toBeVisible();
  expect(await accessibilityFaults(pia.page)).toEqual([]);
  await scan(pia.page, "B-99");
  await expect(pia.page.getByText("B-99 is not Warehouse. Go to Warehouse.")).toBeVisible();
  await scan(pia.page, "Warehouse");
  await expect(pia.page.getByText("Scan the item")).toBeVisible();
  await scan(pia.page, "MUG");
  await expect(pia.page.getByText("MUG is not wanted here.")).toBeVisible();
  await pia.page.getByRole("button", { name: "No label: take it by hand" }).click();
  await expect(pia.page.locator("[data-answer=no]")).toBeHidden();
  await expect(pia.page.getByText("of 4", { exact: true })).toBeVisible();
  expect(await accessibilityFaults(pia.page)).toEqual([]);
  await pia.page.getByRole("button", { name: "Less", exact: false }).first().click();
  await pia.page.getByRole("button", { name: "Take 3" }).click();
  await expect(pia.page.getByText(/3 in the basket/)).toBeVisible();
  const address = pia.page.url();

  // the phone falls into the water: nothing is lost
  await pia.context.close();

  // Sue goes on where Pia stood
  const sue = await phoneOf(browser, baseURL, "2222");
  await sue.page.goto(address);
  await expect(sue.page.getByText("Scan the bin")).toBeVisible();
  await scan(sue.page, "warehouse");
  await scan(sue.page, "teapot");
  await sue.page.getByRole("button", { name: "Take 1" }).click();
  await sue.page.getByRole("button", { name: "Pack the boxes" }).click();
  await expect(sue.page.getByText("Scan an item to pack it")).toBeVisible();
  expect(await accessibilityFaults(sue.page)).toEqual([]);

  // a second phone sees each scan within a second
  const second = await phoneOf(browser, baseURL, "5555");
  await second.page.goto(address);
  await expect(second.page.getByText("0 of 3 lines · 0 of 4 units")).toBeVisible();
  for (const [n, { number, lines }] of orders.entries()) {
    await expect(sue.page.getByRole("heading", { name: number, exact: true })).toBeVisible();
    for (let unit = 1; unit <= Number(lines[0]?.quantity); unit++) {
      await scan(sue.page, "TEAPOT");
      await expect(sue.page.getByText(`Teapot: ${unit} of ${lines[0]?.quantity}`)).toBeVisible();
    }
    if (n === 0) {
      await expect(second.page.getByText("1 of 3 lines · 1 of 4 units")).toBeVisible({ timeout: 2_000 });
      await scan(sue.page, "TEAPOT");
      await expect(sue.page.getByText(/is fully packed: 1 of 1/)).toBeVisible();
    }
    await sue.page.getByRole("button", { name: `Close box ${number}` }).click();
  }
  await sue.page.getByRole("button", { name: "Finish the basket" }).click();
  await expect(sue.page.getByText("This basket is completed. It is read only.")).toBeVisible();
  expect(await accessibilityFaults(sue.page)).toEqual([]);
  for (const { id } of orders) expect((await read(id)).status).toBe("ready_to_ship");

  for (const { id } of orders) await webShop()("POST", `/api/orders/${id}/cancellation`, { reason: "end of the test" });
  await second.context.close();
  await sue.context.close();
});
