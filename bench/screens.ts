/** (f) Live screens in number: sales at a steady pace, alone, then beside five hundred screens that follow the stock, then alone again. */
import { Client } from "undici";
import type { Stack } from "@/scripts/stack/stack";
import { openTills, type Sell, tokenOf } from "./http";
import { round, told } from "./measure";
import type { BenchShop } from "./shop";

export interface ScreensRow {
  screens: number;
  perSecond: number;
  p50: number;
  p95: number;
  /** Events of stock that all screens together were told. */
  news: number;
}

const SCREENS = 500;
const A_SECOND = 200;
/** So many open at a time: the shop opens in the morning, not in one instant. */
const AT_ONCE = 20;

export async function benchScreens(stack: Stack, shop: BenchShop, seconds: number): Promise<ScreensRow[]> {
  const tills = await openTills(stack, shop, 128);
  const paced = () => atPace(tills.sell, seconds);
  try {
    await paced();
    const before = await paced();
    const crowd = await openScreens(stack, shop);
    const heardBefore = crowd.news();
    const beside = await paced();
    const news = crowd.news() - heardBefore;
    await crowd.close();
    const after = await paced();
    return [
      { screens: 0, news: 0, ...before },
      { screens: SCREENS, news, ...beside },
      { screens: 0, news: 0, ...after },
    ];
  } finally {
    await tills.close();
  }
}

/** Each sale begins at its time, whether those before are answered or not. */
async function atPace(sell: Sell, seconds: number): Promise<Omit<ScreensRow, "screens" | "news">> {
  const began = performance.now();
  const waits: number[] = [];
  const underWay: Promise<void>[] = [];
  for (let n = 0; n < seconds * A_SECOND; n += 1) {
    const early = began + (n * 1_000) / A_SECOND - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const asked = performance.now();
    underWay.push(sell("spread", n).then(() => void waits.push(performance.now() - asked)));
  }
  await Promise.all(underWay);
  const { p50, p95 } = told(waits);
  return { perSecond: round((waits.length / (performance.now() - began)) * 1_000), p50, p95 };
}

async function openScreens(stack: Stack, shop: BenchShop) {
  const token = await tokenOf(stack.secrets.jwtSecret, shop, shop.manager);
  const clients: Client[] = [];
  let news = 0;
  const open = async () => {
    const client = new Client(stack.connection.appUrl, { bodyTimeout: 0 });
    clients.push(client);
    const headers = { authorization: `Bearer ${token}`, accept: "text/event-stream" };
    const { statusCode, body } = await client.request({ method: "GET", path: "/api/stock/stream", headers });
    if (statusCode !== 200) throw new Error(`A screen was answered ${statusCode}: ${await body.text()}`);
    await new Promise<void>((resolve, reject) => {
      body.on("error", reject);
      body.on("data", (chunk: Buffer) => {
        const text = chunk.toString();
        if (text.includes("event: ready")) resolve();
        news += text.split("event: stock").length - 1;
      });
    });
  };
  for (let n = 0; n < SCREENS; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, open));
  return { news: () => news, close: () => Promise.all(clients.map((client) => client.destroy())) };
}
