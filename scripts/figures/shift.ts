/**
 * A till's whole shift in one page that is never reloaded: as many sales as eight busy hours bring, one after another, and what the page
 * still holds at the end. The hours themselves are not waited for.
 */
import type { Browser, Page } from "@playwright/test";
import type { Connection } from "../stack/connection";
import { visit } from "./measure";
import { openTill, sellAtTill } from "./open-till";
import type { Row } from "./report";
import { sold, tileOf } from "./stocked";

/** What is loaded once is there after these. */
const WARM_UP = 30;

export async function shiftFigures(browser: Browser, connection: Connection, sales: number): Promise<Row[]> {
  return visit({ browser, connection, as: "pin:1111", slower: 1 }, async (page) => {
    const errors: string[] = [];
    page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    const held = await heapOf(page);
    await openTill(page, connection);
    const sell = (turn: number) =>
      sellAtTill(
        page,
        () => tileOf(page, sold[turn % sold.length] ?? sold[0]).click(),
        () => page.getByRole("button", { name: "Exact" }).click(),
      );
    for (let turn = 0; turn < WARM_UP; turn += 1) await sell(turn);
    const before = await held();
    for (let turn = 0; turn < sales; turn += 1) await sell(turn);
    const after = await held();
    for (const error of errors) console.error(error);
    return [
      { what: `heap after ${sales} more sales in one page`, slower: 1, goal: 20, unit: "MB", value: after - before },
      { what: "its errors in the console", slower: 1, goal: 0, unit: "errors", value: errors.length },
    ];
  });
}

async function heapOf(page: Page): Promise<() => Promise<number>> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("HeapProfiler.enable");
  return async () => {
    await tools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await tools.send("Runtime.getHeapUsage");
    return usedSize / 1_000_000;
  };
}
