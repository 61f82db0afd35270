/** What is sold while measuring, and enough of it on the shelf: taken in through the door of the demo's own back room. */
import type { Browser, Page } from "@playwright/test";
import type { Connection } from "../stack/connection";
import { visit } from "./measure";

/** Sold by the piece, and among the favourites: their tiles are there at once. */
export const sold = ["Mug", "Assam, 100 g", "Espresso beans, 500 g", "Baguette"] as const;
const WANTED = 3_000;

type Good = [inventoryId: string, productId: string, sku: string, name: string, ...rest: unknown[]];
const LEFT = 11;

export async function goodsAt(page: Page, connection: Connection): Promise<Good[]> {
  const answer = await page.request.get(`${connection.appUrl}/api/pos/goods?limit=5000`);
  return ((await answer.json()) as { goods: Good[] }).goods;
}

export const tileOf = (page: Page, name: string) => page.locator("[data-tile]").filter({ hasText: name }).first();

export async function fillShelves(browser: Browser, connection: Connection): Promise<void> {
  await visit({ browser, connection, as: "pin:2222", slower: 1 }, async (page) => {
    for (const good of await goodsAt(page, connection)) {
      const missing = WANTED - Number(good[LEFT]);
      if (!sold.includes(good[3] as (typeof sold)[number]) || missing <= 0) continue;
      const answer = await page.request.post(`${connection.appUrl}/api/stock/receive`, {
        headers: { "idempotency-key": crypto.randomUUID() },
        data: { inventoryId: good[0], quantity: String(missing) },
      });
      if (!answer.ok()) throw new Error(`receiving ${good[3]}: ${await answer.text()}`);
    }
  });
}
