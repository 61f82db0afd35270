/** Gives a person a login at the back office. The request carries the password's keyed hash, so that another password under one key is a conflict. */
import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import type { Call } from "@/lib/http/handle";
import { withTimeAnew } from "@/lib/http/request-context";
import { callWrite, written } from "@/lib/http/rpc-door";
import { callRpc } from "@/lib/supabase/call-rpc";
import { makeAccount } from "./make-account";
import type { Session } from "./session";

export const secretPrint = (secret: string) =>
  createHmac("sha256", env().STOCKPROOF_PEPPER).update(`password\u001f${secret}`).digest("hex");

export async function giveLogin(session: Session, input: { email: string; password: string }, call: Call) {
  const { email, password } = input;
  // Asked first, so that nobody without the right leaves an account behind.
  await callRpc(session, "may_give_login", { p_request: { body: { email }, path: call.params } });
  const p_auth_user_id = await makeAccount(email, password);
  const body = { email, passwordPrint: secretPrint(password) };
  return written(await withTimeAnew(() => callWrite(session, "give_login", body, call, { p_auth_user_id })));
}
