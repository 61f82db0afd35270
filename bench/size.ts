/** (d) Size: what a screen asks, asked of a small ledger and again of one many times its size, in the same shop. */
import pg from "pg";
import { growTo } from "./history";
import { told } from "./measure";
import { type BenchShop, findShop, makeShop } from "./shop";

export interface SizeRow {
  query: string;
  small: { p50: number; p95: number };
  large: { p50: number; p95: number };
  growth: number;
}

const TIMES = 25;

export interface Ledger {
  url: string;
  shop: BenchShop;
}

/** A shop whose ledger holds about so many movements of a year; what lies there already is kept and grown. */
export async function openLedger(url: string, size: number): Promise<Ledger> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('stockproof.clock', (now() - interval '366 days')::text, false)");
    const shop = (await findShop(client)) ?? (await makeShop(client));
    await client.query("set stockproof.clock = ''");
    const { rows } = await client.query(
      "select count(*)::int as size from public.inventory_transactions where org_id = $1",
      [shop.org],
    );
    await growTo(client, shop, rows[0].size, size);
    return { url, shop };
  } finally {
    await client.end();
  }
}

export async function benchSize(small: Ledger, large: Ledger): Promise<SizeRow[]> {
  const before = await askAll(small.url, small.shop);
  const after = await askAll(large.url, large.shop);
  return before.map(([query, told], n): SizeRow => {
    const grown = after[n]?.[1] ?? told;
    return { query, small: told, large: grown, growth: grown.p50 / told.p50 };
  });
}

/** As the shop's manager, through the same functions as the screens. */
async function askAll(url: string, shop: BenchShop): Promise<[string, { p50: number; p95: number }][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const claims = { role: "authenticated", org_id: shop.org, session_id: shop.manager.sessionId };
  await client.query("select set_config('request.jwt.claims', $1, false)", [JSON.stringify(claims)]);
  const read = async (fn: string, query: object, path: object = {}): Promise<Record<string, unknown>> => {
    const { rows } = await client.query(`select public.${fn}($1::jsonb) as answer`, [JSON.stringify({ query, path })]);
    return rows[0]?.answer ?? {};
  };
  const next = async (fn: string, query: object) => {
    const { nextCursor } = await read(fn, query);
    return nextCursor ? { ...query, cursor: nextCursor } : query;
  };
  const page = await next("read_stock_products", { limit: 200 });
  const ledgerPage = await next("read_transactions", { limit: 500 });
  const rowPage = await next("read_transactions", { inventoryId: shop.goods[7], limit: 10 });
  const salesPage = await next("read_sales", { limit: 200 });
  const year = { from: new Date(Date.now() - 364 * 86_400_000).toISOString().slice(0, 10) };
  const asks: [string, () => Promise<unknown>][] = [
    ["stock list", () => read("read_stock_products", { limit: 50 })],
    ["stock list, a later page", () => read("read_stock_products", { ...page, limit: 50 })],
    ["stock list, low", () => read("read_stock_products", { status: "low" })],
    ["search by name", () => read("read_stock_products", { q: "good 77" })],
    ["dashboard, summed anew", () => client.query("select internal.stock_overview($1, null)", [shop.org])],
    ["dashboard", () => read("read_stock_overview", {})],
    ["ledger of a row", () => read("read_transactions", { inventoryId: shop.goods[7] })],
    ["ledger of a row, a later page", () => read("read_transactions", rowPage)],
    ["ledger of the shop", () => read("read_transactions", {})],
    ["ledger of the shop, a later page", () => read("read_transactions", ledgerPage)],
    ["sales", () => read("read_sales", {})],
    ["sales, a later page", () => read("read_sales", salesPage)],
    [
      "time travel, one row",
      () => client.query("select * from public.stock_as_of(now() - interval '100 days', null, $1)", [shop.goods[7]]),
    ],
    ["time travel, 500 rows", () => client.query("select * from public.stock_as_of(now() - interval '100 days')")],
    ["report days, 30 days", () => read("read_report", {}, { report: "days" })],
    ["report products, 30 days", () => read("read_report", {}, { report: "products" })],
    ["report days, a year", () => read("read_report", year, { report: "days" })],
    ["report products, a year", () => read("read_report", year, { report: "products" })],
    ["report cashiers, a year", () => read("read_report", year, { report: "cashiers" })],
    ["report tax, a year", () => read("read_report", year, { report: "tax" })],
  ];
  try {
    const answers: [string, { p50: number; p95: number }][] = [];
    for (const [name, ask] of asks) {
      await ask();
      await ask();
      const waits: number[] = [];
      for (let n = 0; n < TIMES; n += 1) {
        const began = performance.now();
        await ask();
        waits.push(performance.now() - began);
      }
      const { p50, p95 } = told(waits);
      answers.push([name, { p50, p95 }]);
    }
    return answers;
  } finally {
    await client.end();
  }
}
