/** Signs out: the session row ends, and the browser forgets its token. */
import "server-only";
import type { Call } from "@/lib/http/handle";
import { callRpc } from "@/lib/supabase/call-rpc";
import { noSessionCookie } from "./cookies";
import type { Session } from "./session";

export async function signOut(session: Session, _input: unknown, call: Call) {
  const ended = await callRpc<{ ended: boolean }>(session, "end_session");
  call.headers.append("Set-Cookie", noSessionCookie());
  return ended;
}
