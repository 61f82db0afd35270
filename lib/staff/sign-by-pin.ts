/** A PIN typed now becomes a signature or an approval: a row bound to one act and one body, good for a minute and one use. */
import "server-only";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { checkPin } from "./check-pin";
import type { Session } from "./session";

export interface ToSign {
  act: string;
  body: unknown;
  /** Either: another person's is an approval, one's own a signature. */
  kind: "signature" | "approval" | "either";
}

export interface MadeSignature {
  id: string;
  kind: "signature" | "approval";
  expiresAt: string;
}

export async function signByPin(session: Session, pin: string, { act, body, kind }: ToSign): Promise<MadeSignature> {
  const key = await callRpc<string | null>("system", "session_key", { p_session_id: session.sessionId });
  if (key === null) throw new Refusal("not_signed_in");
  const signer = await checkPin(session.orgId, key, pin);
  if (!signer) throw new Refusal("signature_invalid", { reason: "the PIN is wrong" });
  if (kind === "approval" && signer.staffId === session.staffId) {
    throw new Refusal("signer_not_allowed", { reason: "nobody approves an own request" });
  }
  return callRpc<MadeSignature>("system", "issue_signature", {
    p_session_id: session.sessionId,
    p_key: key,
    p_signer_id: signer.staffId,
    p_kind: kind,
    p_act: act,
    p_body: body,
  });
}
