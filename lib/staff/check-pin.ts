/** Checks a PIN: found by its keyed hash, confirmed by its slow one. The database counts what was wrong, even when the request then fails. */
import "server-only";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { isPin, pinLookup } from "./pin-hash";

type Looked =
  | { outcome: "found"; staffId: string; role: string; hash: string }
  | { outcome: "wrong"; retryAfterSeconds: number }
  | { outcome: "locked"; retryAfterSeconds: number };

/** The person behind the PIN; null when it is wrong. `pin_locked` is thrown: then nobody looked. */
export async function checkPin(orgId: string, key: string, pin: string): Promise<{ staffId: string } | null> {
  const pepper = env().STOCKPROOF_PEPPER;
  const looked = await callRpc<Looked>("system", "check_pin", {
    p_org_id: orgId,
    p_key: key,
    p_lookup: pinLookup(pepper, orgId, pin),
  });
  if (looked.outcome === "locked") throw new Refusal("pin_locked", { retryAfterSeconds: looked.retryAfterSeconds });
  if (looked.outcome === "wrong") return null;
  if (await isPin(pepper, orgId, pin, looked.hash)) return { staffId: looked.staffId };
  await callRpc("system", "refuse_pin", { p_org_id: orgId, p_key: key, p_staff_id: looked.staffId });
  return null;
}
