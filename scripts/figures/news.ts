/** What one screen hears of another: a sale's way to the other till's pixels, and how soon a lost connection is made good. */
import type { Browser, Page } from "@playwright/test";
import type { Connection } from "../stack/connection";
import { quantile, visit } from "./measure";
import { openTill } from "./open-till";
import type { Row } from "./report";
import { goodsAt, sold } from "./stocked";

const TILE = "[data-tile='0']";
const SALES = 40;
const LOSSES = 5;
const CROWD = { seconds: 5, salesEach: 50 };

/** Sells one of the first tile's good as a program would; answers when it was sent, by the clock both pages share. */
async function sellOne(page: Page, connection: Connection): Promise<number> {
  const good = (await goodsAt(page, connection)).find(([, , , name]) => name === sold[0]);
  return page.evaluate(
    async ([inventoryId, amount]) => {
      const sent = performance.timeOrigin + performance.now();
      const answer = await fetch("/api/pos/sales", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify({
          lines: [{ inventoryId, quantity: "1" }],
          payments: [{ method: "cash", amount }],
        }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return sent;
    },
    [good?.[0] ?? "", Number(good?.[6] ?? 0)] as const,
  );
}

async function toTheOtherScreen(watcher: Page, seller: Page, connection: Connection): Promise<Row> {
  const took: number[] = [];
  for (let turn = 0; turn < SALES; turn += 1) {
    await watcher.evaluate((tile) => globalThis.figures.armChange(tile), TILE);
    const sent = await sellOne(seller, connection);
    took.push((await watcher.evaluate(() => globalThis.figures.taken)) - sent);
  }
  return {
    what: `sale sent at one till to the other till's pixels, p95 of ${SALES}`,
    slower: 1,
    goal: 100,
    value: quantile(took, 0.95),
  };
}

/** The watcher's network goes, the other till sells, the network comes back: until the missed sale is on the watcher's tile. */
async function afterALoss(watcher: Page, seller: Page, connection: Connection): Promise<Row> {
  const took: number[] = [];
  for (let turn = 0; turn < LOSSES; turn += 1) {
    await watcher.context().setOffline(true);
    await watcher.getByRole("status").filter({ hasText: "Offline" }).first().waitFor();
    await watcher.evaluate((tile) => globalThis.figures.armChange(tile), TILE);
    await sellOne(seller, connection);
    const back = await watcher.evaluate(() => performance.timeOrigin + performance.now());
    await watcher.context().setOffline(false);
    took.push((await watcher.evaluate(() => globalThis.figures.taken)) - back);
  }
  return {
    what: `network back to the missed sale shown, worst of ${LOSSES}`,
    slower: 1,
    goal: 3_000,
    value: Math.max(...took),
  };
}

/** Four lines a sale, so many sales a second: each line is a change that the dashboard shows. */
async function underACrowd(dashboard: Page, seller: Page, connection: Connection): Promise<Row[]> {
  const goods = (await goodsAt(seller, connection)).filter(([, , , name]) =>
    (sold as readonly string[]).includes(name),
  );
  const lines = goods.map(([inventoryId]) => ({ inventoryId, quantity: "1" }));
  const amount = goods.reduce((sum, good) => sum + Number(good[6]), 0);
  await dashboard.goto(`${connection.appUrl}/stock`);
  await dashboard.locator("[role=grid] [role=row], table tbody tr").nth(3).waitFor();
  await dashboard.evaluate(() => globalThis.figures.frames());
  const started = performance.now();
  const sales: Promise<void>[] = [];
  const sell = async () => {
    const answer = await seller.request.post(`${connection.appUrl}/api/pos/sales`, {
      headers: { "idempotency-key": crypto.randomUUID() },
      data: { lines, payments: [{ method: "cash", amount }] },
    });
    if (!answer.ok()) throw new Error(await answer.text());
  };
  for (let n = 0; n < CROWD.seconds * CROWD.salesEach; n += 1) {
    const due = started + (n * 1_000) / CROWD.salesEach;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sales.push(sell());
  }
  await Promise.all(sales);
  const seconds = (performance.now() - started) / 1_000;
  const { shown, dropped } = await dashboard.evaluate(() => globalThis.figures.stop());
  return [
    {
      what: "changes a second meanwhile",
      slower: 1,
      unit: "",
      value: (sales.length * lines.length) / seconds,
    },
    {
      what: `frames dropped on the dashboard, of ${shown + dropped}`,
      slower: 1,
      unit: "",
      goal: 0,
      value: dropped,
    },
  ];
}

export async function newsFigures(browser: Browser, connection: Connection): Promise<Row[]> {
  const at = { browser, connection, slower: 1 };
  return visit({ ...at, as: "pin:1111" }, (watcher) =>
    visit({ ...at, as: "pin:1112" }, async (seller) => {
      await openTill(watcher, connection);
      await openTill(seller, connection);
      await watcher.getByRole("status").filter({ hasText: "Online" }).first().waitFor();
      return [
        await toTheOtherScreen(watcher, seller, connection),
        await afterALoss(watcher, seller, connection),
        ...(await visit({ ...at, as: "owner" }, (dashboard) => underACrowd(dashboard, seller, connection))),
      ];
    }),
  );
}
