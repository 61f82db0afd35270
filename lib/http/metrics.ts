/** What this process counts and times, in Prometheus' words (spec section 7). Another process has its own numbers and its own label. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

function makeMetrics() {
  const registry = new Registry();
  registry.setDefaultLabels({ process: String(process.pid) });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const histogram = (name: string, help: string, labelNames: string[] = []) =>
    new Histogram({ name, help, labelNames, buckets: BUCKETS, registers });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  return {
    registry,
    decrementSeconds: histogram(
      "inventory_decrement_seconds",
      "Time to take stock for one line item, as the caller waits for it",
    ),
    checkoutSeconds: histogram("checkout_seconds", "Time to answer one sale"),
    lockWaitSeconds: histogram("lock_wait_seconds", "Time spent waiting for a row lock"),
    requestSeconds: histogram("http_request_seconds", "Time to answer one request", ["route", "method", "status"]),
    refusals: counter("refusals_total", "Refusals given, by code", ["code"]),
    retries: counter("database_retries_total", "Calls tried again after a deadlock or a lost connection", ["why"]),
    compensationFailed: counter(
      "inventory_compensation_failed_total",
      "Releases of reserved stock that failed and wait to be tried again",
    ),
    streams: new Gauge({ name: "stock_streams", help: "Open live streams of stock", registers }),
    faults: counter("http_5xx_total", "Answers of the 500s; the alert is on its rate", ["code"]),
  };
}

declare global {
  var stockproofMetrics: ReturnType<typeof makeMetrics> | undefined;
}

globalThis.stockproofMetrics ??= makeMetrics();
export const metrics = globalThis.stockproofMetrics;
