/** What the program measures is handed out in Prometheus' format, and moves when something happens. */
import { expect, test } from "vitest";
import { given } from "../../db/testing/given";
import { doorsOf } from "../fixtures/door";

const nobody = doorsOf(null);
const read = async () => String((await nobody<string>("GET", "/api/metrics")).body);
const value = (text: string, line: RegExp) => Number(new RegExp(`^${line.source} (\\S+)$`, "m").exec(text)?.[1] ?? 0);

test("a sale, its replay and a refusal each move their measure; every measure is there", async () => {
  const shop = await given({ mug: 3 });
  const cashier = doorsOf(await shop.token("cashier"));
  const { inventoryId, priceMinor } = shop.product("mug");
  const sale = (quantity: number) => ({
    lines: [{ inventoryId, quantity }],
    payments: [{ method: "cash", amount: priceMinor * quantity }],
  });
  const before = await read();
  const key = crypto.randomUUID();
  expect((await cashier("POST", "/api/pos/sales", sale(1), { key })).status).toBe(201);
  expect((await cashier("POST", "/api/pos/sales", sale(1), { key })).headers.get("idempotency-replayed")).toBe("true");
  expect((await cashier("POST", "/api/pos/sales", sale(9))).status).toBe(409);
  const after = await read();
  const grown = (line: RegExp) => value(after, line) - value(before, line);
  expect(grown(/checkout_seconds_count\{[^}]*\}/)).toBeGreaterThanOrEqual(3);
  expect(grown(/inventory_decrement_seconds_count\{[^}]*\}/)).toBeGreaterThanOrEqual(1);
  expect(grown(/replays_total\{[^}]*\}/)).toBeGreaterThanOrEqual(1);
  expect(grown(/refusals_total\{[^}]*code="insufficient_stock"[^}]*\}/)).toBeGreaterThanOrEqual(1);
  for (const name of [
    "lock_wait_seconds_bucket",
    "database_retries_total",
    "http_5xx_total",
    "inventory_compensation_failed_total",
    "outbox_depth",
    "outbox_age_seconds",
    "stock_streams",
    "nodejs_eventloop_lag_p99_seconds",
    "database_connections_open",
  ])
    expect(after).toMatch(new RegExp(`^(# TYPE )?${name}`, "m"));
});
