/** Every screen for everyone: at 320 px, at 200 %, with wide text, from right to left, in the sun, and without a mouse. */
import type { Page } from "@playwright/test";
import { accessibilityFaults, faultsInEveryTheme, sidewaysPixels } from "../fixtures/accessible";
import { openOffice } from "../fixtures/office";
import { expect, test } from "../fixtures/shop";

const owner = "4444";
const screens: readonly [path: string, pin: string][] = [
  ["/pos", "1111"],
  ["/pos/history", "1111"],
  ["/stock", "3333"],
  ["/stock/reorder", "3333"],
  ["/ledger", "3333"],
  ["/counts", "3333"],
  ["/orders", "3333"],
  ["/picking", "5555"],
  ["/customers", "3333"],
  ["/customers/gift-cards", "3333"],
  ["/reports", "3333"],
  ["/audit", owner],
  ["/lab", owner],
  ["/set-up", owner],
  ["/settings", owner],
  ["/settings/import", owner],
  ["/settings/people", owner],
  ["/settings/places", owner],
  ["/settings/catalogue/new", owner],
];
/** What people do all day; each is also tried with wide text and from right to left. */
const daily = screens.filter(([path]) => ["/pos", "/stock", "/picking"].includes(path));

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("main").first().waitFor();
  // live screens are never idle: what counts is that no grey shape is left
  await page.waitForFunction(() => !document.querySelector("main .animate-appear"));
}

/** What WCAG 1.4.12 asks a page to bear. */
const spread = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
const turn = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));

test("nobody scrolls sideways: at 320 px, and at 200 % of a desk's screen", async ({ browser }) => {
  const wide: string[] = [];
  for (const pin of new Set(screens.map(([, by]) => by))) {
    const page = await openOffice(browser, pin);
    for (const [path] of screens.filter(([, by]) => by === pin)) {
      await visit(page, path);
      for (const size of [
        { width: 320, height: 640 },
        { width: 640, height: 400 },
      ]) {
        await page.setViewportSize(size);
        const over = await sidewaysPixels(page);
        if (over > 0) wide.push(`${path} at ${size.width}: ${over} px`);
      }
    }
    await page.context().close();
  }
  expect(wide).toEqual([]);
});

test("till, stock and picking bear wide text and run from right to left", async ({ browser }) => {
  for (const [path, pin] of daily) {
    const page = await openOffice(browser, pin);
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, path);
    await spread(page);
    expect(await sidewaysPixels(page), `${path} with wide text`).toBe(0);
    await turn(page);
    expect(await sidewaysPixels(page), `${path} from right to left`).toBe(0);
    expect(await accessibilityFaults(page), path).toEqual([]);
    await page.context().close();
  }
});

for (const pin of new Set(screens.map(([, by]) => by))) {
  test(`every screen of ${pin} is clean to axe in every theme`, async ({ browser }) => {
    const faults: string[] = [];
    const page = await openOffice(browser, pin);
    for (const [path] of screens.filter(([, by]) => by === pin)) {
      await visit(page, path);
      faults.push(...(await faultsInEveryTheme(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test("without a mouse: past the frame, to any place, and a sheet of the keys", async ({ browser }) => {
  const page = await openOffice(browser, "3333");
  await visit(page, "/stock");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "To the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main#page")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to or do" });
  await expect(palette).toBeVisible();
  await page.keyboard.type("led");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ledger/);
  await expect(page.getByRole("heading", { level: 1, name: "Ledger" })).toBeVisible();
});

test("the sheet lists what this screen answers to, and what it lists works", async ({ browser }) => {
  const page = await openOffice(browser, "3333");
  await visit(page, "/stock");
  await expect(page.getByRole("grid", { name: "All stock" })).toBeVisible();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  const listed = () => sheet.getByRole("term").allTextContents();
  await expect(sheet.getByRole("heading", { name: "All stock" })).toBeVisible();
  expect(await listed()).toEqual(
    expect.arrayContaining(["Move goods", "Name, SKU or barcode", "Export", "Print", "Row by row", "Open the row"]),
  );
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Name, SKU or barcode" })).toBeFocused();
  await page.keyboard.type("mn/");
  await expect(page.getByRole("searchbox", { name: "Name, SKU or barcode" })).toHaveValue("mn/");
  await visit(page, "/customers");
  await expect(page.getByRole("button", { name: "New customer" })).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "New customer" });
  await expect(dialog).toBeVisible();
  // over the page its keys rest
  await dialog.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("/");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("?");
  await expect.poll(listed).toContain("New customer");
  expect(await listed()).not.toContain("Move goods");
  await sheet.getByText("Keys of one letter or sign").click();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("n");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to or do" })).toBeVisible();
  await expect(dialog).toBeHidden();
});

test("a page for another role says whom to ask, and one that is not there says where to go", async ({ browser }) => {
  const page = await openOffice(browser, "5555");
  for (const path of ["/ledger", "/reports", "/settings", "/settings/people", "/lab", "/set-up", "/customers"]) {
    await visit(page, path);
    await expect(page.getByText(/You need/), path).toBeVisible();
  }
  await visit(page, "/no-such-place");
  await expect(page.getByRole("link").first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("a screen whose figures do not come says so, with a way to try again", async ({ browser }) => {
  const first = await openOffice(browser, owner);
  const context = first.context();
  await context.route(/\/api\/(?!session)/, (route) => route.abort());
  const silent: string[] = [];
  const left = [
    "/stock",
    "/stock/reorder",
    "/ledger",
    "/counts",
    "/orders",
    "/picking",
    "/customers",
    "/customers/gift-cards",
    "/reports",
    "/lab",
    "/settings/people",
    "/settings/places",
  ];
  // each screen asks again a few times before it gives up, so several wait side by side
  const walk = async (page: Page) => {
    for (let path = left.shift(); path; path = left.shift()) {
      await page.goto(path);
      const again = page.getByRole("button", { name: "Try again" }).first();
      await again.waitFor({ timeout: 30_000 }).catch(() => silent.push(path ?? ""));
    }
  };
  await Promise.all([walk(first), ...[2, 3, 4].map(async () => walk(await context.newPage()))]);
  expect(silent).toEqual([]);
});
