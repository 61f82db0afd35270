/** Ready means: the API answers and, through it, the database does. Anything else is 503, so that a proxy sends nobody here. */
import "server-only";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";

type Health = { ok: true; at: string; database: string };

export async function readHealth(): Promise<Health> {
  const health = await callRpc<Health | null>("system", "health", {}, 2_000);
  if (health?.ok !== true) throw new Refusal("unavailable", {});
  return health;
}
