/** The till as its cashier finds it: its tiles are there, and it is connected. */
import type { Page } from "@playwright/test";
import type { Connection } from "../stack/connection";

export async function openTill(page: Page, connection: Connection): Promise<void> {
  await page.goto(`${connection.appUrl}/pos`);
  await page.locator("[data-tile]").first().waitFor();
}

/** One sale as a cashier makes it: a tile, Pay, the exact amount. `pay` presses what takes the money. */
export async function sellAtTill(page: Page, addFirst: () => Promise<void>, pay: () => Promise<void>): Promise<void> {
  await addFirst();
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "Exact" }).waitFor();
  await pay();
  await page.getByRole("button", { name: "New sale" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}
