/** Gives a person a PIN. The request carries its keyed hash, so that the same key with another PIN is a conflict; the PIN goes nowhere. */
import "server-only";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { callWrite, written } from "@/lib/http/rpc-door";
import { hashPin, pinLookup } from "./pin-hash";
import type { Session } from "./session";

export async function setPin(session: Session, { pin }: { pin: string }, call: Call) {
  const pepper = env().STOCKPROOF_PEPPER;
  const body = { lookup: pinLookup(pepper, session.orgId, pin) };
  const p_hash = await hashPin(pepper, session.orgId, pin);
  return written(await callWrite(session, "set_pin", body, call, { p_hash }));
}
