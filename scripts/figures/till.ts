/** The till's figures: presses, scans, a search over a hundred thousand goods, and Pay to change. */
import type { Browser, Page } from "@playwright/test";
import type { Connection } from "../stack/connection";
import { quantile, seenBy, slowestPress, timed, visit } from "./measure";
import type { Row } from "./report";
import { manyGoods, words } from "./many-goods";
import { openTill, sellAtTill } from "./open-till";
import { goodsAt, sold, tileOf } from "./stocked";

const CART = "main > section:last-of-type";
const GRID = "[data-tile='0']";

async function presses(page: Page, connection: Connection): Promise<Row> {
  await openTill(page, connection);
  for (let turn = 0; turn < 12; turn += 1)
    await page
      .locator("[data-tile]")
      .nth(turn % 6)
      .click();
  await page.getByRole("listitem").last().getByRole("button").first().click();
  for (const key of ["2", "Enter", "F2", "t", "e", "Escape", "Escape", "F6", "Escape", "F9", "Escape"])
    await page.keyboard.press(key);
  return slowestPress(await seenBy(page), "slowest press at the till (INP)", 100);
}

async function scans(page: Page, connection: Connection): Promise<Row> {
  const goods = await goodsAt(page, connection);
  const codes = goods.flatMap((good) => (good[10] as string[] | null) ?? []).filter((code) => !code.startsWith("2"));
  await openTill(page, connection);
  const took: number[] = [];
  for (let turn = 0; turn < 40; turn += 1)
    took.push(
      await page.evaluate(([code, cart]) => globalThis.figures.scan(code, cart), [
        codes[turn % codes.length] ?? "",
        CART,
      ] as const),
    );
  return { what: "scan to painted line, p95 of 40", slower: 4, goal: 80, value: quantile(took, 0.95) };
}

async function searches(page: Page, connection: Connection): Promise<Row> {
  const { sent } = await manyGoods(page, connection);
  await openTill(page, connection);
  await sent;
  // they are laid in order once; a cashier begins to type long after
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.keyboard.press("F2");
  const took: number[] = [];
  for (const word of words) {
    for (const letter of word) took.push(await timed(page, GRID, () => page.keyboard.press(letter)));
    await timed(page, GRID, () => page.keyboard.press("Escape"));
  }
  return {
    what: `search, each key over 100,000 goods, p95 of ${took.length}`,
    slower: 4,
    goal: 50,
    value: quantile(took, 0.95),
  };
}

async function payments(page: Page, connection: Connection): Promise<Row> {
  await openTill(page, connection);
  const took: number[] = [];
  for (let turn = 0; turn < 26; turn += 1) {
    await sellAtTill(
      page,
      () => tileOf(page, sold[turn % sold.length] ?? sold[0]).click(),
      async () => {
        const exact = page.getByRole("button", { name: "Exact" });
        took.push(await timed(page, "[role=dialog] h2", () => exact.click(), "Paid"));
      },
    );
  }
  return { what: "Pay to change shown, p95 of 25", slower: 1, goal: 200, value: quantile(took.slice(1), 0.95) };
}

export async function tillFigures(browser: Browser, connection: Connection): Promise<Row[]> {
  const at = (slower: number) => ({ browser, connection, as: "pin:1111" as const, slower });
  return [
    await visit(at(4), (page) => presses(page, connection)),
    await visit(at(4), (page) => scans(page, connection)),
    await visit(at(4), (page) => searches(page, connection)),
    await visit(at(1), (page) => payments(page, connection)),
  ];
}
