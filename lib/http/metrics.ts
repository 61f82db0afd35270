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
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    registry,
    decrementSeconds: histogram(
      "inventory_decrement_seconds",
      "Time to take stock for one line item, as the caller waits for it",
    ),
    checkoutSeconds: histogram("checkout_seconds", "Time to answer one sale"),
    lockWaitSeconds: histogram(
      "lock_wait_seconds",
      "Time spent waiting for a row lock: waits seen twice a second in pg_locks, and those that ran out of time",
    ),
    requestSeconds: histogram("http_request_seconds", "Time to answer one request", ["route", "method", "status"]),
    gateRefusal: histogram("gate_refusal_seconds", "Time until one who asked in a crowd was told to come again"),
    gateTurn: gauge("gate_turn_seconds_max", "Longest turn of the event loop while a crowd stood at the gate"),
    refusals: counter("refusals_total", "Refusals given, by code", ["code"]),
    retries: counter("database_retries_total", "Calls tried again after a deadlock or a lost connection", ["why"]),
    replays: counter("replays_total", "Requests answered with the answer their key is bound to"),
    compensationFailed: counter(
      "inventory_compensation_failed_total",
      "Releases of reserved stock that failed and wait to be tried again",
    ),
    streams: gauge("stock_streams", "Open live streams of stock"),
    outboxDepth: gauge("outbox_depth", "Events that no dispatcher has taken yet"),
    outboxAge: gauge("outbox_age_seconds", "Age of the oldest event that no dispatcher has taken yet"),
    deadLetters: gauge("outbox_dead_letters", "Deliveries that failed for good and wait for a person"),
    poolOpen: gauge("database_connections_open", "Open connections, by pool", ["pool"]),
    poolBusy: gauge("database_connections_busy", "Connections inside a transaction, by pool", ["pool"]),
    faults: counter("http_5xx_total", "Answers of the 500s; the alert is on its rate", ["code"]),
  };
}

declare global {
  var stockproofMetrics: ReturnType<typeof makeMetrics> | undefined;
}

globalThis.stockproofMetrics ??= makeMetrics();
export const metrics = globalThis.stockproofMetrics;
