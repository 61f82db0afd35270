/** Makes this browser a till: a long random secret goes into its cookie, only the secret's hash into the database. */
import "server-only";
import { randomBytes } from "node:crypto";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { isLocal, peerKey } from "@/lib/http/peer";
import { Refusal } from "@/lib/http/problem";
import { deviceCookie } from "@/lib/staff/cookies";
import { hashOf } from "@/lib/staff/read-session";
import { callRpc } from "@/lib/supabase/call-rpc";
import { codeHash } from "./pairing-code";

type Paired =
  | { outcome: "paired"; device: { id: string; seriesNo: number }; place: Record<string, unknown> }
  | { outcome: "wrong" }
  | { outcome: "too_many"; retryAfterSeconds: number };

export async function pairRegister(_nobody: null, { code }: { code: string }, call: Call) {
  const { headers } = call.request;
  const { STOCKPROOF_LAN, STOCKPROOF_ORIGIN } = env();
  const secret = randomBytes(32).toString("base64url");
  const paired = await callRpc<Paired>("system", "pair_register", {
    p_code_hash: codeHash(code),
    p_is_local: STOCKPROOF_LAN === undefined && STOCKPROOF_ORIGIN === undefined && isLocal(headers),
    p_secret_hash: hashOf(secret),
    p_label: (headers.get("user-agent") ?? "").slice(0, 100),
    p_tries_key: `pair:${peerKey(headers)}`,
    p_key: call.key,
  });
  if (paired.outcome === "too_many") throw new Refusal("too_many", { retryAfterSeconds: paired.retryAfterSeconds });
  if (paired.outcome === "wrong") throw new Refusal("pairing_code_wrong");
  call.headers.append("Set-Cookie", deviceCookie(`${paired.device.id}.${secret}`));
  return { ...paired.place, device: paired.device };
}
