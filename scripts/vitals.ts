/**
 * `npm run vitals` opens the screens people wait for in Chromium, on a phone four times slower than this machine and on the machine itself,
 * and says what Lighthouse would: how long until the largest thing is there (LCP), how much jumped (CLS), how long a press takes to show
 * (INP), and how much code came. The shop is the one whose connection.json lies in STOCKPROOF_DATA; the figures go to reports/vitals.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser, isRoot } from "./browser";
import { signIn } from "./pictures/sign-in";
import type { Viewer } from "./pictures/scenes";
import type { Connection } from "./stack/connection";
import { dataDirFrom, projectDir } from "./stack/paths";

interface Screen {
  name: string;
  path: string;
  as: Viewer;
  /** What is pressed, several times, to see how long an answer takes to show. */
  press: (page: Page) => Promise<void>;
}
interface Figures {
  lcpMs: number;
  cls: number;
  inpMs: number;
  scriptKb: number;
}

const connection = JSON.parse(readFileSync(path.join(dataDirFrom(), "connection.json"), "utf8")) as Connection;

const screens: readonly Screen[] = [
  { name: "front door", path: "/", as: "nobody", press: (page) => page.getByRole("button").first().click() },
  { name: "till", path: "/pos", as: "pin:1111", press: (page) => page.locator("[data-tile]").first().click() },
  {
    name: "stock",
    path: "/stock",
    as: "pin:3333",
    press: (page) => page.getByRole("searchbox").first().pressSequentially("tea"),
  },
  { name: "picking", path: "/picking", as: "pin:5555", press: (page) => page.getByRole("link").first().hover() },
  { name: "orders", path: "/orders", as: "pin:3333", press: (page) => page.keyboard.press("?") },
  { name: "reports", path: "/reports", as: "pin:3333", press: (page) => page.keyboard.press("?") },
];
const machines = { "this machine": 1, "a phone, 4 times slower": 4 } as const;

/** Runs in the page before anything else of it: notes what the browser measures by itself. */
function watch(): void {
  const kept = { lcp: 0, cls: 0, inp: 0 };
  Object.assign(globalThis, { stockproofVitals: kept });
  const listen = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true, ...more });
  listen("largest-contentful-paint", (entry) => {
    kept.lcp = entry.startTime;
  });
  listen("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) kept.cls += shift.value;
  });
  listen(
    "event",
    (entry) => {
      const event = entry as PerformanceEntry & { interactionId?: number };
      if (event.interactionId) kept.inp = Math.max(kept.inp, event.duration);
    },
    { durationThreshold: 16 },
  );
}

async function measure(browser: Browser, screen: Screen, slower: number): Promise<Figures> {
  const context = await browser.newContext({
    viewport: slower > 1 ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    locale: "en-GB",
  });
  const page = await context.newPage();
  await signIn(page, connection, screen.as);
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  if (slower > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(connection.appUrl + screen.path);
  await page.getByRole("main").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("main .animate-appear"), null, { timeout: 20_000 });
  for (let press = 0; press < 3; press += 1) await screen.press(page).catch(() => undefined);
  const figures = await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { lcp, cls, inp } = (globalThis as unknown as { stockproofVitals: { lcp: number; cls: number; inp: number } })
      .stockproofVitals;
    const scripts = performance
      .getEntriesByType("resource")
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === "script")
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0);
    return {
      lcpMs: Math.round(lcp),
      cls: Math.round(cls * 1000) / 1000,
      inpMs: Math.round(inp),
      scriptKb: Math.round(scripts / 1024),
    };
  });
  await context.close();
  return figures;
}

/** The middle of three, so that one hiccup of the machine is not the figure. */
async function middleOf(browser: Browser, screen: Screen, slower: number): Promise<Figures> {
  const runs: Figures[] = [];
  for (let run = 0; run < 3; run += 1) runs.push(await measure(browser, screen, slower));
  return runs.toSorted((a, b) => a.lcpMs - b.lcpMs)[1] as Figures;
}

const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
});
const report: Record<string, Record<string, Figures>> = {};
console.log("| screen | on | LCP | CLS | INP | script |\n| --- | --- | ---: | ---: | ---: | ---: |");
for (const screen of screens) {
  for (const [machine, slower] of Object.entries(machines)) {
    const figures = await middleOf(browser, screen, slower);
    (report[screen.name] ??= {})[machine] = figures;
    const { lcpMs, cls, inpMs, scriptKb } = figures;
    console.log(`| ${screen.name} | ${machine} | ${lcpMs} ms | ${cls} | ${inpMs} ms | ${scriptKb} KB |`);
  }
}
await browser.close();
mkdirSync(path.join(projectDir, "reports"), { recursive: true });
const about = { at: new Date().toISOString(), node: process.version, cores: os.cpus().length, load: os.loadavg()[0] };
writeFileSync(path.join(projectDir, "reports/vitals.json"), JSON.stringify({ about, report }, null, 2));
