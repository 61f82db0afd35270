/** A manager's code for one more till; the database keeps its hash, the answer alone tells it. */
import "server-only";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { callWrite, written } from "@/lib/http/rpc-door";
import type { Session } from "@/lib/staff/session";
import { codeHash, drawCode } from "./pairing-code";

export async function makePairingCode(session: Session, input: object, call: Call) {
  const code = drawCode(env().STOCKPROOF_PEPPER, session.orgId, call.key ?? "");
  const made = await callWrite<object>(session, "create_pairing_code", input, call, { p_code_hash: codeHash(code) });
  return written({ ...made, body: { code, ...made.body } });
}
