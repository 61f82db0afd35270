/** The connections for work that may take longer than a request: proof, imports, reports. A role of their own, without its limits. */
import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { Refusal } from "@/lib/http/problem";

/** Two at a time: long work must leave the tills their cores. */
const MOST_AT_ONCE = 2;

declare global {
  var stockproofLongPool: pg.Pool | undefined;
}

export function longPool(): pg.Pool {
  globalThis.stockproofLongPool ??= openPool();
  return globalThis.stockproofLongPool;
}

function openPool(): pg.Pool {
  const { STOCKPROOF_WORKER_URL: connectionString } = env();
  if (!connectionString) throw new Refusal("unavailable", { reason: "STOCKPROOF_WORKER_URL is not set" });
  const pool = new pg.Pool({
    connectionString,
    max: MOST_AT_ONCE,
    application_name: "stockproof long work",
    allowExitOnIdle: true,
  });
  pool.on("error", (error) => log.debug({ error }, "an idle connection for long work was lost"));
  return pool;
}
