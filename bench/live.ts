/**
 * (c) Live: from the ledger's stamp on a sale to the changed number on another screen in Chromium, sold through the screen's own app
 * process and through a second one. The stamp is set before the commit, so the figure is an upper bound.
 */
import { type Browser, chromium } from "@playwright/test";
import type pg from "pg";
import { findBrowser, isRoot } from "@/scripts/browser";
import { appEnvironment } from "@/scripts/stack/app";
import { startNode } from "@/scripts/stack/node-child";
import { openDataFolder } from "@/scripts/stack/paths";
import type { Stack } from "@/scripts/stack/stack";
import { openTills, tokenOf } from "./http";
import { told } from "./measure";
import type { BenchShop } from "./shop";

export interface LiveRow {
  soldBy: "same process" | "another process";
  p50: number;
  p95: number;
  count: number;
}

/** Sales that are not counted. */
const WARM = 3;

export async function benchLive(
  stack: Stack,
  client: pg.Client,
  dataDir: string,
  shop: BenchShop,
  sales: number,
): Promise<LiveRow[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: isRoot ? ["--no-sandbox"] : [],
  });
  try {
    const watched = await watchHot(browser, stack, shop, client);
    const same = await watched(stack.connection.appUrl, sales);
    // Only now: a process that starts takes a core from what is measured beside it.
    const second = await startSecond(stack, dataDir);
    try {
      const other = await watched(second.url, sales);
      return [
        { soldBy: "same process", ...same },
        { soldBy: "another process", ...other },
      ];
    } finally {
      await second.stop();
    }
  } finally {
    await browser.close();
  }
}

/** The stock table of one product, open on a screen; answers how long each sale took to be seen there. */
async function watchHot(browser: Browser, stack: Stack, shop: BenchShop, client: pg.Client) {
  const context = await browser.newContext({ locale: "en-GB" });
  const token = await tokenOf(stack.secrets.jwtSecret, shop, shop.manager);
  await context.addCookies([
    {
      name: "__Host-session",
      value: token,
      domain: "localhost",
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "Strict",
    },
  ]);
  const page = await context.newPage();
  const ask = async (text: string) => (await client.query(text, [shop.org, shop.hot])).rows[0];
  await page.goto(`${stack.connection.appUrl}/stock?q=B00000`);
  return async (app: string, sales: number) => {
    const tills = await openTills(stack, shop, 1, app);
    const waits: number[] = [];
    const summed = page.waitForResponse((answer) => answer.url().endsWith("/api/stock/overview"));
    try {
      for (let n = 0; n < sales + WARM; n += 1) {
        const { quantity } = await ask(
          "select trunc(quantity)::text as quantity from public.inventory where org_id = $1 and id = $2",
        );
        const seen = page.evaluate(whenSeen, String(Number(quantity) - 1));
        await tills.sell("hot", n);
        const { at } = await ask(
          "select extract(epoch from max(created_at)) * 1000 as at from public.inventory_transactions where org_id = $1 and inventory_id = $2",
        );
        const wait = (await seen) - Number(at);
        if (n >= WARM) waits.push(wait);
        // The first ones open the stream and have the sums read anew: a screen that still loads is not what is measured.
        if (n === WARM - 1) await summed;
      }
    } finally {
      await tills.close();
    }
    const { p50, p95, count } = told(waits);
    return { p50, p95, count };
  };
}

/** Runs in the page: the moment of the frame that paints this number. Its functions have no names, which would not exist there. */
function whenSeen(quantity: string): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${quantity} was never painted`)), 10_000);
    new MutationObserver((_, observer) => {
      const text = document.querySelector("main")?.textContent?.replace(/[.,\s\u00a0]/g, "") ?? "";
      if (!text.includes(quantity)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(Date.now()));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** A second app process over the same database, as a second server would be. */
async function startSecond(stack: Stack, dataDir: string) {
  const port = Number(process.env["BENCH_SECOND_PORT"] ?? 4499);
  const url = `http://localhost:${port}`;
  const { connection, secrets } = stack;
  const folder = openDataFolder(dataDir);
  const supabase = {
    supabaseUrl: connection.apiUrl,
    publishableKey: connection.publishableKey,
    secretKey: connection.secretKey,
    jwtSecret: secrets.jwtSecret,
    databaseUrl: "",
    workerUrl: "",
  };
  const env = appEnvironment({
    folder,
    secrets,
    supabase,
    connection: { ...connection, appUrl: url },
    appPort: port,
    isDemo: false,
    env: { STOCKPROOF_WORKER: "0", STOCKPROOF_DIST: process.env["STOCKPROOF_DIST"] ?? ".next" },
  });
  const isReady = () =>
    fetch(`${url}/api/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
  const second = await startNode({
    name: "second",
    script: "scripts/serve.ts",
    env,
    folder,
    isReady,
    stopWithinMs: 20_000,
  });
  return { url, stop: second.stop };
}
