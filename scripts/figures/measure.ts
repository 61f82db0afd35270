/** One page as a person meets it: a browser of its own without anything kept, a processor as slow as asked, and what the page notes of itself. */
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { signIn } from "../pictures/sign-in";
import type { Viewer } from "../pictures/scenes";
import type { Connection } from "../stack/connection";
import { projectDir } from "../stack/paths";
import type { Row } from "./report";

export interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  blocked: number;
  /** Of all presses the one that took longest to show, from 16 ms on. */
  slowest: { took: number; press: string };
}
export interface InPage {
  seen: Seen;
  taken: Promise<number>;
  armPress: (selector: string, has: string) => void;
  armChange: (selector: string) => void;
  frames: () => void;
  stop: () => { shown: number; dropped: number };
  scan: (code: string, selector: string) => Promise<number>;
}
declare global {
  var figures: InPage;
}

export interface Visit {
  browser: Browser;
  connection: Connection;
  as: Viewer;
  /** How many times slower the processor is made. */
  slower: number;
}

export async function visit<T>({ browser, connection, as, slower }: Visit, look: (page: Page) => Promise<T>) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    serviceWorkers: "block",
  });
  await context.addInitScript({ path: path.join(projectDir, "scripts/figures/in-page.mjs") });
  const page = await context.newPage();
  try {
    await signIn(page, connection, as);
    // signing in fetched the kit that pages share; a first visit has none of it
    const tools = await context.newCDPSession(page);
    await tools.send("Network.clearBrowserCache");
    await tools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    return await look(page);
  } finally {
    await context.close();
  }
}

export const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => globalThis.figures.seen);

export const slowestPress = ({ slowest }: Seen, what: string, goal: number): Row => ({
  what: `${what}${slowest.press ? `: ${slowest.press}` : ""}`,
  slower: 4,
  goal,
  value: Math.max(slowest.took, 16),
});

/** One press, from its event to the frame that shows what came of it. */
export async function timed(page: Page, selector: string, act: () => Promise<unknown>, has = ""): Promise<number> {
  await page.evaluate(([where, text]) => globalThis.figures.armPress(where, text), [selector, has] as const);
  await act();
  return page.evaluate(() => globalThis.figures.taken);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
export const median = (values: readonly number[]) => quantile(values, 0.5);
