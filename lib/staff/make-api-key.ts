/**
 * Makes an API key. It is drawn from the request's own key under the pepper, so that an owner whose answer was lost is told the same one
 * again, though nobody keeps it.
 */
import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { callWrite, written } from "@/lib/http/rpc-door";
import { hashOf } from "./read-session";
import type { Session } from "./session";

interface Made {
  apiKey: { id: string; channelId: string };
}

export async function makeApiKey(session: Session, input: { name: string; channelId: string }, call: Call) {
  const drawn = createHmac("sha256", env().STOCKPROOF_PEPPER).update(`api key\u001f${session.orgId}\u001f${call.key}`);
  const key = `spk_${drawn.digest("base64url")}`;
  const made = await callWrite<Made>(session, "make_api_key", input, call, { p_key_hash: hashOf(key) });
  return written({ ...made, body: { apiKey: { ...made.body.apiKey, key } } });
}
