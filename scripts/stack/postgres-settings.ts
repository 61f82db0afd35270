/** How the embedded database is set: durable without exception, sized for two cores and a small share of memory. */
import type pg from "pg";
import { Trouble } from "./say.ts";

const durable = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" } as const;

export const settings: Record<string, string> = {
  ...durable,
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "96MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  wal_compression: "on",
  max_wal_size: "1GB",
  min_wal_size: "80MB",
  checkpoint_timeout: "10min",
  random_page_cost: "1.1",
  // A till whose connection is gone must not be served from the queue of a lock.
  client_connection_check_interval: "1s",
  // Hot rows make dead versions by the thousand; a lazy vacuum would let every reader step over them.
  autovacuum_naptime: "10s",
  autovacuum_vacuum_scale_factor: "0.05",
  max_parallel_workers_per_gather: "1",
  // Compiling costs more than any query of a till takes.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // Refusals are errors to PostgreSQL and ordinary life to a shop; a line for each would fill the disk. Faults are logged by the app.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  tcp_keepalives_idle: "30",
};

/** A setting that makes an acknowledged sale vanish in a crash stops the start: 58 of them did in one trial without it. */
export async function refuseUnlessDurable(client: pg.Client): Promise<void> {
  const shown = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name = any ($1)",
    [Object.keys(durable)],
  );
  const weakened = await client.query<{ setting: string }>(
    `select unnest(setconfig) as setting from pg_db_role_setting`,
  );
  const wrong = [
    ...shown.rows.filter((row) => row.setting !== "on").map((row) => `${row.name} = ${row.setting}`),
    ...weakened.rows
      .map((row) => row.setting)
      .filter((line) => /^(fsync|synchronous_commit|full_page_writes)=(?!on$)/.test(line)),
  ];
  if (wrong.length > 0)
    throw new Trouble(
      `The database would forget sales in a crash (${wrong.join(", ")}). Set it back to on; the shop does not start without it.`,
    );
}
