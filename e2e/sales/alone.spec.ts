/** What a till may and may not do while its sales wait: a full disk, goods that nobody holds for it, who leaves, and a newer version. */
import { randomUUID } from "node:crypto";
import { write } from "../../db/testing/door";
import { given } from "../../db/testing/given";
import { PINS } from "../../db/testing/given-rows";
import { sql } from "../../db/testing/sql";
import { OFFLINE, paid, readyAlone, settled, status } from "../fixtures/alone";
import { listsKept } from "../fixtures/kept";
import { newerVersion } from "../fixtures/newer-version";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

test("a full disk refuses the sale before it is taken; goods that nobody holds are sold on a PIN and a reason", async ({
  browser,
}) => {
  const shop = await given({ mug: 1 }, { pins: true, leases: true });
  const till = await openTill(browser, shop);
  const { page, context } = till;
  await readyAlone(page);
  await status(page, "Online");
  await context.setOffline(true);
  await status(page, "Offline");
  await till.add("mug");
  await till.add("mug");
  await page.evaluate(() => {
    const whole = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put") as PropertyDescriptor;
    const put = whole.value as (this: IDBObjectStore, ...sent: unknown[]) => IDBRequest;
    IDBObjectStore.prototype.put = function (...sent: unknown[]) {
      if (this.name === "entries") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, sent) as IDBRequest<IDBValidKey>;
    };
    Object.assign(globalThis, { makeRoom: () => Object.defineProperty(IDBObjectStore.prototype, "put", whole) });
  });
  const swear = async () => {
    await expect(page.getByText(/nobody knows whether these are still there: .*mug/)).toBeVisible();
    await page.getByText("On the shelf before me").click();
    await page.getByLabel("Your PIN").fill(PINS.cashier);
    await page.keyboard.press("Enter");
  };
  await till.payExact();
  await swear();
  await expect(
    page.getByRole("dialog").getByText("This device has no room left: the sale was not taken."),
  ).toBeVisible();
  await expect(paid(till)).toBeHidden();
  await page.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
  await page.getByRole("button", { name: "Exact" }).click();
  await swear();
  await expect(paid(till)).toContainText("Kept on this till");
  await till.newSale();
  await context.setOffline(false);
  await expect.poll(() => booksOf(shop)).toEqual({ sales: 1, total: 1000, cash: 1000 });
  expect(await sql("select facts -> 'beyondLease' as why from public.cases where org_id = $1", [shop.org])).toEqual([
    { why: { by: shop.people.cashier.id, reason: "On the shelf before me" } },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("without network a customer is found and a parked sale taken up; the server settles it", async ({ browser }) => {
  const shop = await given({ mug: 9, pot: 1 }, { pins: true });
  const customer = randomUUID();
  await sql("insert into public.customers (org_id, id, name, phone) values ($1, $2, 'Cleo Katz', '+49 170 555')", [
    shop.org,
    customer,
  ]);
  await write({ shop, by: "supervisor" }, "park_cart", {
    body: {
      lines: [{ inventoryId: shop.product("mug").inventoryId, quantity: "2" }],
      takenOff: [{ inventoryId: shop.product("pot").inventoryId, quantity: "1" }],
      note: "red hat",
    },
  });
  const till = await openTill(browser, shop);
  const { page, context } = till;
  await expect.poll(() => listsKept(page)).toEqual({ customers: 1, parked: 1 });
  await readyAlone(page); // what the dialogs draw is on this disk too
  await status(page, "Online");
  await context.setOffline(true);
  await status(page, "Offline");
  const key = page.getByRole("button", { name: "Parked", exact: true });
  await expect(key, "it is not shown as one that needs the server").not.toHaveAttribute("aria-disabled");
  await expect(key).toHaveAttribute("title", "Parked");
  await key.click();
  await expect(page.getByText(/not guaranteed: another till may have taken up the same sale/)).toBeVisible();
  await expect(page.getByText("red hat")).toBeVisible();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("list", { name: "Lines of the sale" })).toContainText("mug");
  await page.keyboard.press("F7");
  await expect(page.getByText(/Points and tier may have changed/)).toBeVisible();
  await expect(page.getByRole("button", { name: "New customer" })).toBeDisabled();
  await page.getByLabel("Name, e-mail or telephone").fill("170555");
  await page.getByRole("button", { name: /Cleo Katz/ }).click();
  await till.payExact();
  await expect(paid(till)).toContainText("Kept on this till");
  await till.newSale();
  await page.keyboard.press("F4");
  await expect(page.getByText("Nothing is parked")).toBeVisible(); // it was taken up here
  await page.keyboard.press("Escape");
  await context.setOffline(false);
  await expect
    .poll(() => sql("select customer_id, taken_off from public.sales where org_id = $1", [shop.org]), {
      timeout: 20_000,
    })
    .toEqual([{ customer_id: customer, taken_off: [{ inventoryId: shop.product("pot").inventoryId, quantity: "1" }] }]);
  expect(
    await sql("select recalled_on from public.parked_carts where org_id = $1", [shop.org]),
    "no other till finds it waiting",
  ).toEqual([{ recalled_on: shop.register }]);
  expect(await sql("select 1 from public.cases where org_id = $1", [shop.org])).toEqual([]);
  expect(await shop.violations()).toEqual([]);
});

test("without Web Locks two tabs send each sale once; while one waits nobody signs out or changes a PIN", async ({
  browser,
}) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const till = await openTill(browser, shop, { by: "owner" });
  const { page, context } = till;
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "locks"));
  await page.reload();
  await page.locator("[data-tile]").first().waitFor();
  const second = await context.newPage();
  await second.goto("/pos");
  await second.locator("[data-tile]").first().waitFor();
  await page.bringToFront();
  expect(await page.evaluate(() => "locks" in navigator)).toBe(false);
  await readyAlone(page);
  await status(page, "Online");
  await context.setOffline(true);
  await status(page, "Offline");
  for (let n = 0; n < 2; n += 1) {
    await till.add("mug");
    await till.payExact();
    await expect(paid(till)).toBeVisible();
    await till.newSale();
  }
  let isCut = true;
  const sent: string[] = [];
  await context.route(OFFLINE, async (route) => {
    if (isCut) return route.abort("connectionreset");
    const { sales } = route.request().postDataJSON() as { sales: { key: string }[] };
    sent.push(...sales.map(({ key }) => key));
    await route.continue();
  });
  await context.setOffline(false);

  const office = await context.newPage();
  const asked: string[] = [];
  office.on("request", (one) => asked.push(`${one.method()} ${new URL(one.url()).pathname}`));
  const refused = office.getByText(/2 sales have not been sent from this till yet/).first();
  await office.goto("/settings/people");
  await office
    .getByRole("row", { name: /Picker/ })
    .getByRole("button", { name: "Change" })
    .click();
  await office.getByLabel("New PIN").fill("7788");
  await office.getByRole("button", { name: "Save" }).click();
  await expect(refused).toBeVisible();
  await office.goto("/settings");
  await office.getByRole("banner").getByRole("button", { name: /Owner/ }).click();
  await office.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(refused).toBeVisible();
  expect(asked.filter((one) => /\/pin$|^DELETE/.test(one))).toEqual([]);
  await office.close();

  isCut = false;
  await settled(till, shop, 2);
  expect(sent, "each of them once").toHaveLength(new Set(sent).size);
  expect(sent).toHaveLength(2);
  expect(await shop.violations()).toEqual([]);
});

test("a newer version waits for an empty cart and for what has not been sent, and for a press", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const server = await newerVersion();
  const till = await openTill(browser, shop, { url: server.url });
  const { page, context } = till;
  await readyAlone(page);
  await till.add("mug");
  server.release();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const now = page.getByRole("button", { name: "Update now" });
  await expect(page.getByText("Update ready")).toBeVisible({ timeout: 30_000 });
  await expect(now).toBeDisabled();
  await context.route(OFFLINE, (route) => route.abort("connectionreset"));
  await context.setOffline(true);
  await till.payExact();
  await expect(paid(till)).toContainText("Kept on this till");
  await till.newSale();
  await context.setOffline(false);
  await expect(page.getByRole("banner").getByText(/^Online/)).toBeVisible();
  await expect(now).toBeDisabled();
  await context.unroute(OFFLINE);
  await settled(till, shop, 1);
  await expect(now).toBeEnabled();
  const begunAnew = page.waitForEvent("load");
  await now.click();
  await begunAnew;
  await page.locator("[data-tile]").first().waitFor();
  await expect(page.getByText("Update ready")).toBeHidden();
  await server.close();
});
