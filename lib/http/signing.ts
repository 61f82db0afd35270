/**
 * Signatures and approvals travel beside the body, not in it: they are taken out before the body is judged, and a PIN typed now becomes
 * a row bound to this act and this body before the function runs, which consumes it in its own transaction.
 */
import "server-only";
import { z } from "zod";
import { signByPin } from "@/lib/staff/sign-by-pin";
import type { Session } from "@/lib/staff/session";
import { actOf, type Door } from "./door";
import { type Signed, signed } from "./fields";
import { judgeForm } from "./form";

export interface Signing {
  signature?: Signed | undefined;
  approval?: Signed | undefined;
}

/** A door that takes no signature leaves the member in the body, where it is unknown. */
export function takeSigning(
  door: Pick<Door, "signed" | "approved">,
  sent: unknown,
): { body: unknown; signing: Signing } {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return { body: sent, signing: {} };
  const body: Record<string, unknown> = { ...sent };
  const beside: Record<string, unknown> = {};
  for (const [name, isTaken] of [
    ["signature", door.signed],
    ["approval", door.approved],
  ] as const) {
    if (!isTaken || body[name] === undefined) continue;
    beside[name] = body[name];
    delete body[name];
  }
  const { value } = judgeForm(signingForm, beside);
  return { body, signing: value ?? {} };
}

const signingForm = z.strictObject({ signature: signed.optional(), approval: signed.optional() });

export async function resolveSigning(door: Door, session: Session, body: unknown, { signature, approval }: Signing) {
  const act = actOf(door);
  const resolve = async (given: Signed | undefined, kind: "signature" | "approval") => {
    if (given === undefined) return null;
    if ("id" in given) return given.id;
    const { id } = await signByPin(session, given.pin, { act, body, kind });
    return id;
  };
  return { signatureId: await resolve(signature, "signature"), approvalId: await resolve(approval, "approval") };
}
