/** Screens that open only in the middle of something: a sale paid, a drawer counted, goods taken in, a basket under way. */
import type { Page } from "@playwright/test";
import type { Scene } from "./scenes";

export const addGoods = async (page: Page) => {
  for (const tile of [0, 3, 3, 5]) await page.locator("[data-tile]").nth(tile).click();
  await page.getByText("Reconnecting").waitFor({ state: "hidden" });
};

const dialogOf = (page: Page) => page.getByRole("dialog").last().waitFor();

const pay = async (page: Page) => {
  await addGoods(page);
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "Exact" }).click();
  await page.getByRole("button", { name: "New sale" }).waitFor();
};

/** A button of the till's head, which stands there when its first tile does. */
const atTill = (name: string) => async (page: Page) => {
  await page.locator("[data-tile]").first().waitFor();
  await page.getByRole("button", { name, exact: true }).click();
  await dialogOf(page);
};

const cashier = { path: "/pos", as: "pin:1111" } as const;

export const acts: readonly Scene[] = [
  { ...cashier, name: "till-paid", prepare: pay },
  {
    ...cashier,
    name: "till-receipt",
    prepare: async (page) => {
      await pay(page);
      await page.getByRole("button", { name: "Receipt" }).click();
      await page.getByText("Thank you").or(page.getByText("VAT")).last().waitFor();
    },
  },
  {
    ...cashier,
    name: "till-parked",
    prepare: async (page) => {
      await addGoods(page);
      await page.keyboard.press("F4");
      await dialogOf(page);
    },
  },
  { ...cashier, name: "till-refund", prepare: atTill("Refund") },
  { ...cashier, name: "till-shift", prepare: atTill("Shift") },
  { ...cashier, name: "till-keys", as: "pin:1111", prepare: (page) => pressAtTill(page, "?") },
  {
    name: "receive",
    path: "/stock",
    as: "owner",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Move goods" }).click();
      await page.getByRole("menuitem", { name: "Receive" }).click();
      await dialogOf(page);
    },
  },
  {
    name: "palette",
    path: "/stock",
    as: "owner",
    prepare: async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("Control+k");
      await dialogOf(page);
      await page.keyboard.type("tea");
    },
  },
  {
    name: "picking-walk",
    path: "/picking",
    as: "pin:5555",
    prepare: async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      const underWay = page.getByRole("main").getByRole("link").first();
      const waiting = page.getByRole("checkbox").first();
      await underWay.or(waiting).first().waitFor();
      if (await waiting.isVisible()) {
        await waiting.check();
        await page.getByRole("button", { name: "Pick 1 order" }).click();
      } else await underWay.click();
      await page.waitForURL(/picking\/[0-9a-f-]{36}/);
      await page.getByText("Scan the").first().waitFor();
    },
  },
];

async function pressAtTill(page: Page, key: string): Promise<void> {
  await page.locator("[data-tile]").first().waitFor();
  await page.keyboard.press(key);
  await dialogOf(page);
}
