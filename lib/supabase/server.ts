/**
 * The one supabase-js client of a process. It keeps no one's session: every call says for whom it speaks. Connections to the data API
 * are kept open, because opening one costs more than the call.
 */
import "server-only";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { Agent, fetch as keptFetch } from "undici";
import ws from "ws";
import { env } from "@/lib/env";

declare global {
  var stockproofSupabase: SupabaseClient | undefined;
}

export function supabase(): SupabaseClient {
  globalThis.stockproofSupabase ??= makeClient(env().SUPABASE_SECRET_KEY);
  return globalThis.stockproofSupabase;
}

/** Signing in makes a session inside the client, so every sign-in gets a client of its own. */
export function supabaseForSignIn(): SupabaseClient {
  return makeClient(env().SUPABASE_PUBLISHABLE_KEY);
}

function makeClient(key: string): SupabaseClient {
  return createClient(env().SUPABASE_URL, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Node 20 has no WebSocket of its own and createClient throws without one, though nothing here listens.
    realtime: { transport: ws as unknown as typeof WebSocket },
    global: { fetch: fetchKept },
  });
}

const agent = new Agent({
  keepAliveTimeout: 30_000,
  keepAliveMaxTimeout: 60_000,
  connections: 64,
  pipelining: 1,
  connectTimeout: 1_000,
});

const fetchKept = ((input: string | URL, init?: RequestInit) =>
  keptFetch(String(input), {
    ...(init as Parameters<typeof keptFetch>[1]),
    dispatcher: agent,
  })) as unknown as typeof fetch;
