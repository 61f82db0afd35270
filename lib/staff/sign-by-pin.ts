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
  /** Of a signature made at its own door; one that travels with its request is covered by the request's key. */
  key?: string | null;
}

export interface MadeSignature {
  id: string;
  kind: "signature" | "approval";
  expiresAt: string;
  replayed: boolean;
}

export async function signByPin(session: Session, pin: string, toSign: ToSign): Promise<MadeSignature> {
  const { act, body, kind } = toSign;
  const device = await callRpc<string | null>("system", "session_key", { p_session_id: session.sessionId });
  if (device === null) throw new Refusal("not_signed_in");
  const signer = await checkPin(session.orgId, device, pin);
  if (!signer) throw new Refusal("signature_invalid", { reason: "the PIN is wrong" });
  if (kind === "approval" && signer.staffId === session.staffId) {
    throw new Refusal("signer_not_allowed", { reason: "nobody approves an own request" });
  }
  return callRpc<MadeSignature>("system", "issue_signature", {
    p_session_id: session.sessionId,
    p_key: device,
    p_signer_id: signer.staffId,
    p_kind: kind,
    p_act: act,
    p_body: body,
    p_idempotency_key: toSign.key ?? null,
  });
}
