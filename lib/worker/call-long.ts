/**
 * Calls a function for a person on the connections for long work, without a request's time limit: the same claims, and so the same
 * judgement of session row and role, as over the data API.
 */
import "server-only";
import { decodeJwt } from "jose";
import type { Session } from "@/lib/staff/session";
import type { RpcName } from "@/lib/supabase/call-rpc";
import { readFault } from "@/lib/supabase/rpc-fault";
import { longPool } from "./long-pool";

interface PgError {
  code?: string;
  message: string;
  detail?: string;
  hint?: string;
}

export async function callLong<T>(session: Session, fn: RpcName, request: object): Promise<T> {
  const client = await longPool().connect();
  let isLost = false;
  try {
    await client.query("begin");
    await client.query("select set_config('request.jwt.claims', $1, true)", [JSON.stringify(decodeJwt(session.token))]);
    const { rows } = await client.query<{ answer: T }>(`select public.${fn}($1::jsonb) as answer`, [
      JSON.stringify(request),
    ]);
    await client.query("commit");
    return (rows[0] as { answer: T }).answer;
  } catch (error) {
    await client.query("rollback").catch(() => {
      isLost = true;
    });
    const { code, message, detail, hint } = error as PgError;
    const fault = readFault({ code, message, details: detail, hint }, 0);
    throw fault.kind === "refusal" ? fault.refusal : error;
  } finally {
    client.release(isLost);
  }
}
