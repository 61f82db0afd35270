/** What tills hold of stock in advance: upkeep by their pages, and the asking back when another till is short. */
import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Facts } from "@/lib/http/problem";
import type { Session } from "@/lib/staff/session";
import { nudgeStock } from "@/lib/stock/stock-hub";
import { callRpc } from "@/lib/supabase/call-rpc";

export async function keepLeases(session: Session, body: unknown) {
  const answer = await callRpc(session, "keep_leases", { p_request: { body } });
  nudgeStock(session.orgId);
  return answer;
}

interface Short {
  inventoryId: string;
  requested: string;
  available: string;
  leased: string;
}
const LOOK_MS = 40;
const MOST_MS = 450;

/** The rows of a refusal that would do if tills gave back what they hold; none when something else is short as well. */
export function wouldDo(facts: Facts): string[] {
  const short = (facts["short"] ?? []) as Short[];
  const fits = (one: Short) =>
    Number(one.leased) > 0 && Number(one.available) + Number(one.leased) >= Number(one.requested);
  return short.every(fits) ? short.map((one) => one.inventoryId) : [];
}

/** Asks connected tills for these rows and waits until they have given back, or half a second. */
export async function askLeasesBack(orgId: string, rows: string[]): Promise<void> {
  const ends = performance.now() + MOST_MS;
  const ask = (asks: boolean) =>
    callRpc<number>("system", "ask_leases_back", { p_org_id: orgId, p_inventory_ids: rows, p_asks: asks });
  let open = await ask(true);
  nudgeStock(orgId);
  while (open > 0 && performance.now() < ends) {
    await wait(LOOK_MS);
    open = await ask(false);
  }
}
