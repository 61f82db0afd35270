/** A session in use does not end in the middle of a sale: its token is made anew while it is used, twelve hours at most. */
import "server-only";
import { log } from "@/lib/http/log";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { noSessionCookie, sessionCookie } from "./cookies";
import type { Session } from "./session";
import { mintToken, type SessionFacts } from "./session-token";

/** A third of the token's life: a till in use asks the database once in five minutes, not with every scan. */
const RENEW_AFTER_MS = 5 * 60 * 1000;

/** The headers that carry a renewed token, if it is time for one. */
export async function renewed(session: Session): Promise<[string, string][]> {
  if (session.via === "api-key" || Date.now() - session.issuedAt.getTime() < RENEW_AFTER_MS) return [];
  try {
    const facts = await callRpc<SessionFacts & { endsAt: string }>("system", "renew_session", {
      p_session_id: session.sessionId,
    });
    const { token, expiresAt } = await mintToken(facts, new Date(facts.endsAt));
    const seconds = (expiresAt.getTime() - Date.now()) / 1000;
    return session.via === "cookie" ? [["Set-Cookie", sessionCookie(token, seconds)]] : [["X-Access-Token", token]];
  } catch (error) {
    if (error instanceof Refusal && error.status === 401)
      return session.via === "cookie" ? [["Set-Cookie", noSessionCookie()]] : [];
    log.warn({ error }, "a session could not be renewed and will be asked for again");
    return [];
  }
}
