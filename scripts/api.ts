/**
 * The Supabase-compatible API of the embedded default, a process of its own: it is alpha, so it is watched and started again when it dies,
 * and never lives inside the app.
 */
import { serve } from "@hono/node-server";
import { App } from "@supabase/lite";
import type { PoolClient } from "pg";
import { busyGuard } from "./stack/busy.ts";
import { LiteConnection } from "./stack/lite-connection.ts";
import { stopWithParent } from "./stack/stop-with-parent.ts";
import { until } from "./stack/until.ts";

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

// The library prints every refusal with its stack; a refusal is an answer, and printing it costs more than finding it.
console.error = (first: unknown, ...rest: unknown[]) => {
  const code = (first as { code?: unknown } | undefined)?.code;
  if (typeof code === "string" && /^(PT\d{3}|PGRST)$/.test(code)) return;
  process.stderr.write(`${new Date().toISOString()} ${[first, ...rest].map(String).join(" ")}\n`);
};

// Calls travel in batches, so few are in flight; more connections than this would only queue for two cores, and each that has sold keeps
// some 20 MB of plans.
const CONNECTIONS = Number(process.env.API_POOL ?? 8);
const connection = new LiteConnection(need("API_DATABASE_URL"), CONNECTIONS, (line) => console.error(line));

const app = new App({
  connection,
  auth: {
    enabled: true,
    jwt_secret: need("SUPABASE_JWT_SECRET"),
    publishable_key: need("SUPABASE_PUBLISHABLE_KEY"),
    secret_key: need("SUPABASE_SECRET_KEY"),
    email: { enable_signup: true, enable_confirmations: false },
  },
  options: { server: { admin: false, disableStudio: true } },
});

/** A first crowd would wait for backends to start, on a busy machine for longer than a caller is told to wait. */
async function openAll(): Promise<void> {
  const opened: PoolClient[] = [];
  try {
    while (opened.length < CONNECTIONS) opened.push(await connection.pool.connect());
  } finally {
    for (const client of opened) client.release();
  }
}

// Before the first caller comes: the tables of sign-in, and the catalogue (every time zone of the machine is in it, which takes a cold disk
// seconds). A database that is just coming back is asked again.
const ready = await until(async () => {
  try {
    await app.ensureSystemSchema();
    await connection.introspect({ useCache: true });
    await openAll();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}, 30_000);
if (!ready) process.exit(1);

const answer = busyGuard(connection.pool, (request, peer) => app.fetch(request, peer));
const server = serve({
  hostname: "127.0.0.1",
  port: Number(need("API_PORT")),
  // Longer than the app keeps a connection, so that it never writes into one that is just being closed.
  serverOptions: { keepAliveTimeout: 75_000 },
  fetch: (request, env) => answer(request, { peerAddress: env.incoming.socket.remoteAddress ?? null }),
});

stopWithParent(async () => {
  await new Promise((resolve) => server.close(resolve));
  await connection.close();
});
