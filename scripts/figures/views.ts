/** First views and ways between screens: when something is there, how much moved by itself, how long the thread was held. */
import type { Browser, Page } from "@playwright/test";
import type { Viewer } from "../pictures/scenes";
import type { Connection } from "../stack/connection";
import { median, type Seen, seenBy, slowestPress, timed, visit } from "./measure";
import type { Row } from "./report";

const LOADS = 3;
const views: { name: string; path: string; as: Viewer; ready: string; lcpGoal?: number }[] = [
  { name: "till", path: "/pos", as: "pin:1111", ready: "[data-tile]", lcpGoal: 800 },
  { name: "stock", path: "/stock", as: "owner", ready: "[role=grid] [role=row], table tbody tr" },
  { name: "reports", path: "/reports", as: "owner", ready: "table tbody tr, [role=grid] [role=row]" },
  { name: "picking", path: "/picking", as: "pin:5555", ready: "main h1" },
];

/** A live screen is never idle; what still moves after this long is counted with its next press. */
const settled = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));

async function load(page: Page, connection: Connection, path: string, ready: string) {
  await page.goto(connection.appUrl + path);
  await page.locator(ready).first().waitFor();
  await settled(page);
  return seenBy(page);
}

async function view(browser: Browser, connection: Connection, one: (typeof views)[number], slower: number) {
  const seen: Seen[] = [];
  for (let turn = 0; turn < LOADS; turn += 1)
    seen.push(
      await visit({ browser, connection, as: one.as, slower }, (page) => load(page, connection, one.path, one.ready)),
    );
  const of = (key: "fcp" | "lcp" | "cls" | "blocked") => median(seen.map((each) => each[key]));
  const rows: Row[] = [
    { what: `${one.name}: first paint`, slower, value: of("fcp") },
    {
      what: `${one.name}: largest paint (LCP)`,
      slower,
      goal: slower === 1 ? one.lcpGoal : undefined,
      value: of("lcp"),
    },
    { what: `${one.name}: thread blocked`, slower, value: of("blocked") },
    {
      what: `${one.name}: moved by itself (CLS), worst of ${LOADS}`,
      slower,
      goal: 0.02,
      unit: "",
      value: Math.max(...seen.map((each) => each.cls)),
    },
  ];
  return rows;
}

/** Each way once to fetch it, then measured: from the press to the other screen's heading. */
async function ways(page: Page, connection: Connection): Promise<Row> {
  await page.goto(`${connection.appUrl}/stock`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const nav = page.getByRole("navigation").first();
  const took: number[] = [];
  for (const place of ["Ledger", "Reports", "Stock", "Orders", "Stock", "Ledger", "Reports", "Stock"]) {
    const link = nav.getByRole("link", { name: place, exact: true });
    await link.hover();
    took.push(await timed(page, "main h1", () => link.click()));
    await settled(page);
  }
  return { what: "way from one office screen to another, median of 8", slower: 1, goal: 200, value: median(took) };
}

async function boardPresses(page: Page, connection: Connection): Promise<Row> {
  await page.goto(`${connection.appUrl}/stock`);
  await page.locator("[role=grid] [role=row], table tbody tr").nth(3).waitFor();
  for (const head of await page.getByRole("columnheader").getByRole("button").all()) await head.click();
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().click();
  for (const key of ["t", "e", "a", "Backspace", "Backspace", "Backspace"]) await page.keyboard.press(key);
  return slowestPress(await seenBy(page), "slowest press on the dashboard (INP)", 150);
}

export async function viewFigures(browser: Browser, connection: Connection): Promise<Row[]> {
  const rows: Row[] = [];
  for (const one of views) for (const slower of [1, 4]) rows.push(...(await view(browser, connection, one, slower)));
  const owner = { browser, connection, as: "owner" as const };
  rows.push(await visit({ ...owner, slower: 4 }, (page) => boardPresses(page, connection)));
  rows.push(await visit({ ...owner, slower: 1 }, (page) => ways(page, connection)));
  return rows;
}
