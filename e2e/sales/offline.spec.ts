/** The till without network, in a real browser: cut anywhere in a sale, it is one sale; what was rung up alone arrives by itself, once. */
import { readFile } from "node:fs/promises";
import { given } from "../../db/testing/given";
import { PINS } from "../../db/testing/given-rows";
import { OFFLINE, paid, readyAlone, settled, status } from "../fixtures/alone";
import { layLine } from "../fixtures/line";
import { expect, test } from "../fixtures/shop";
import { booksOf, openTill } from "../fixtures/till";

const SALES = "**/api/pos/sales";

test("twelve cuts through a sale: one sale each, every time", async ({ browser }) => {
  const shop = await given({ mug: 40 }, { pins: true });
  const line = await layLine();
  const till = await openTill(browser, shop, { url: line.url });
  const { page, context } = till;
  await status(page, "Online");
  await readyAlone(page);
  let sales = 0;
  const sold = async (what: string, cut: () => Promise<void>) =>
    test.step(what, async () => {
      await cut();
      await expect(paid(till)).toBeVisible();
      await till.newSale();
      sales += 1;
      await context.setOffline(false);
      await line.mend();
      await settled(till, shop, sales);
    });
  const sell = async () => {
    await till.add("mug");
    await till.payExact();
  };

  await sold("1: no network before the first article", async () => {
    await context.setOffline(true);
    await status(page, "Offline");
    await sell();
    await expect(paid(till)).toContainText(/T1-A1-0001/);
    await expect(paid(till)).toContainText("Kept on this till");
  });
  await sold("2: the network goes with an article in the cart", async () => {
    await till.add("mug");
    await context.setOffline(true);
    await till.payExact();
  });
  await sold("3: the network goes with the money on the counter", async () => {
    await till.add("mug");
    await page.keyboard.press("F9");
    await expect(page.getByRole("button", { name: "Exact" })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Exact" }).click();
  });
  await sold("4: the server is killed before the sale", async () => {
    await line.cut();
    await status(page, "Offline");
    await sell();
  });
  await sold("5: the server is killed as the money is taken", async () => {
    await till.add("mug");
    await page.keyboard.press("F9");
    await expect(page.getByRole("button", { name: "Exact" })).toBeVisible();
    await line.cut();
    await page.getByRole("button", { name: "Exact" }).click();
  });
  await sold("6: killed with the sale on its way, nothing arrived", async () => {
    await page.route(SALES, async (route) => {
      await line.cut();
      await route.abort("connectionreset");
    });
    await sell();
    await expect(paid(till)).toBeVisible();
    await page.unroute(SALES);
  });
  await sold("7: killed after the sale was booked, before its answer", async () => {
    let booked = 0;
    await page.route(SALES, async (route) => {
      if (booked++ > 0) return route.fallback();
      await route.fetch();
      await line.cut();
      await route.abort("connectionreset");
    });
    await sell();
    await expect(paid(till)).toBeVisible();
    await page.unroute(SALES);
  });
  await sold("8: the answer alone is lost", async () => {
    let lost = 0;
    await page.route(SALES, async (route) => {
      if (lost++ > 0) return route.fallback();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await sell();
    await expect(paid(till)).toBeVisible();
    await page.unroute(SALES);
  });
  await sold("9: reloaded while it was paid", async () => {
    let arrived = () => {};
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    await page.route(SALES, async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await route.fetch();
      arrived();
      await new Promise(() => {});
    });
    await sell();
    await isThere;
    await page.unroute(SALES);
    await page.reload();
  });
  await sold("10: the queue is sent, and its answer lost", async () => {
    let lost = 0;
    await page.route(OFFLINE, async (route) => {
      if (lost++ > 0) return route.fallback();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await context.setOffline(true);
    await sell();
    await expect(paid(till)).toBeVisible();
    await context.setOffline(false);
    await expect.poll(() => lost).toBeGreaterThan(1);
    await page.unroute(OFFLINE);
  });
  await sold("11: reloaded while the queue is sent", async () => {
    let arrived = () => {};
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    await page.route(OFFLINE, async (route) => {
      await route.fetch();
      arrived();
      await new Promise(() => {});
    });
    await context.setOffline(true);
    await sell();
    await expect(paid(till)).toBeVisible();
    await context.setOffline(false);
    await isThere;
    await page.unroute(OFFLINE);
    await page.reload();
  });
  await sold("12: two tabs come back to the network at once", async () => {
    const second = await context.newPage();
    await second.goto("/pos");
    await second.locator("[data-tile]").first().waitFor();
    await page.bringToFront();
    await context.setOffline(true);
    await sell();
    await expect(paid(till)).toBeVisible();
    await context.setOffline(false);
  });

  expect(await shop.level("mug")).toMatchObject({ quantity: String(40 - sales), reserved: "0" });
  expect(await shop.violations()).toEqual([]);
  await line.close();
  await context.close();
});

test("the till opens, signs in and sells without a network; a wrong PIN does not, and five lock it", async ({
  browser,
}) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const till = await openTill(browser, shop);
  const { page, context } = till;
  await readyAlone(page);
  await context.setOffline(true);
  await page.reload();
  const pin = page.getByLabel("Your PIN");
  await expect(page.getByText("Who signed in here within 14 days may sell")).toBeVisible();
  await pin.fill("9999");
  await page.keyboard.press("Enter");
  await expect(page.getByText("4 tries left without the server")).toBeVisible();
  await pin.fill(PINS.cashier);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Stock as of/)).toBeVisible();
  await till.add("mug");
  await page.keyboard.press("F8");
  await expect(page.getByText("Refunds need the server").first()).toBeVisible();
  await page.keyboard.press("F9");
  await expect(page.getByText("Offline: cash only")).toBeVisible();
  await page.getByRole("button", { name: "Exact" }).click();
  await expect(paid(till)).toContainText("Kept on this till");
  await till.newSale();
  await page.reload(); // the sale outlives the page
  for (let n = 0; n < 5; n += 1) {
    await pin.fill("9999");
    await page.keyboard.press("Enter");
    await expect(
      page.getByText(n < 4 ? `left without the server` : "Only the server can let someone in"),
    ).toBeVisible();
  }
  await pin.fill(PINS.cashier);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Only the server can let someone in")).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await settled(till, shop, 1);
  expect(await shop.violations()).toEqual([]);
  await context.close();
});

test("storage wiped but for the saved copy: another till reads it in, once", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const till = await openTill(browser, shop);
  await readyAlone(till.page);
  await till.context.setOffline(true);
  for (let n = 0; n < 2; n += 1) {
    await till.add("mug");
    await till.payExact();
    await till.newSale();
  }
  await till.page
    .getByRole("banner")
    .locator("button", { hasText: /2 waiting/ })
    .click();
  const download = till.page.waitForEvent("download");
  await till.page.getByRole("button", { name: "Save a copy" }).click();
  const file = {
    name: "copy.json",
    mimeType: "application/json",
    buffer: await readFile(await (await download).path()),
  };
  await till.context.close(); // and with it everything this browser kept

  const other = await openTill(browser, shop);
  for (const said of ["2 sales read in", "All of it was here already"]) {
    await other.page
      .getByRole("banner")
      .locator("button", { hasText: /Online/ })
      .click();
    await other.page.getByLabel("Read a copy in").setInputFiles(file);
    await expect(other.page.getByText(said)).toBeVisible();
    await expect(other.page.getByText("Everything has been sent.")).toBeVisible();
    await other.page.keyboard.press("Escape");
  }
  expect(await booksOf(shop)).toEqual({ sales: 2, total: 1000, cash: 1000 });
  expect(await shop.violations()).toEqual([]);
  await other.context.close();
});

test("what the server will not take is kept, shown and settled by hand; the others go on", async ({ browser }) => {
  const shop = await given({ mug: 9 }, { pins: true });
  const till = await openTill(browser, shop);
  await readyAlone(till.page);
  await till.context.setOffline(true);
  for (let n = 0; n < 2; n += 1) {
    await till.add("mug");
    await till.payExact();
    await till.newSale();
  }
  // a page that is not ours, or a failing disk, spoiled the first one's money
  await till.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("stockproof-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction("entries", "readwrite");
          const entries = work.objectStore("entries");
          const all = entries.getAll();
          all.onsuccess = () => {
            const [first] = (all.result as { n: number; sale: { total: number } }[]).toSorted((x, y) => x.n - y.n);
            if (first) entries.put({ ...first, sale: { ...first.sale, total: 1 } });
          };
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await till.context.setOffline(false);
  await till.page
    .getByRole("banner")
    .locator("button", { hasText: /1 waiting/ })
    .click();
  await expect(till.page.getByText("1 sale needs a person")).toBeVisible();
  await till.page.getByRole("button", { name: "Ring up anew" }).click();
  await expect(till.page.getByText("Set aside", { exact: true })).toBeVisible();
  await till.page.keyboard.press("Escape");
  await till.payExact();
  await till.newSale();
  await settled(till, shop, 2);
  await till.context.close();
});
