/**
 * Doors that are one SQL function. A write sends `{body, path, key, signatureId, approvalId}` and is answered `{status, replayed, body}`;
 * a read sends `{query, path}` and is answered the body itself. Most routes are one of these two lines.
 */
import "server-only";
import type { z } from "zod";
import type { Session } from "@/lib/staff/session";
import { callRpc, type RpcName } from "@/lib/supabase/call-rpc";
import type { Door } from "./door";
import { Answer } from "./finish";
import { type Call, handle } from "./handle";

export interface Written<Body = unknown> {
  status: number;
  replayed: boolean;
  body: Body;
}

/** `more` is for what must not stand in the request, because the request is fingerprinted and kept: hashes. */
export function callWrite<Body>(
  session: Session,
  fn: RpcName,
  body: unknown,
  call: Call,
  more: Record<string, unknown> = {},
) {
  const { params: path, key, signatureId, approvalId } = call;
  const p_request = { body, path, key, signatureId, approvalId };
  return callRpc<Written<Body>>(session, fn, { p_request, ...more });
}

export function written({ status, replayed, body }: Written): Answer {
  return new Answer(body, status, replayed ? { "Idempotency-Replayed": "true" } : {});
}

type SessionDoor = Door<z.ZodType, z.ZodType, "session">;

export function writeDoor(door: SessionDoor, fn: RpcName) {
  return handle(door, async (session, body, call) => written(await callWrite(session, fn, body, call)));
}

export function readDoor(door: SessionDoor, fn: RpcName) {
  return handle(door, (session, query, { params: path }) => callRpc(session, fn, { p_request: { query, path } }));
}
