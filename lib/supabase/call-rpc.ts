/**
 * Calls one SQL function and gives its answer or throws a `Refusal`; supabase-js alone would resolve an `{ error }` that is easily
 * forgotten. A deadlock or a lost connection is tried again with the same arguments, and so the same key, while the request's time lasts.
 */
import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { metrics } from "@/lib/http/metrics";
import { Refusal } from "@/lib/http/problem";
import { currentRequest, timeLeft } from "@/lib/http/request-context";
import type { Session } from "@/lib/staff/session";
import type { Database } from "./database.types";
import { readFault } from "./rpc-fault";
import { supabase } from "./server";
import { Slots } from "./slots";

/** For whom a call speaks: a session's token, or the program itself with the secret key. */
export type Caller = Pick<Session, "token"> | "system";

/** Only what the database really has: `npm run schema` writes the list. */
export type RpcName = keyof Database["public"]["Functions"];

declare global {
  var stockproofSlots: Slots | undefined;
}

/** More than the API's pool serves at once, so that it never idles; a line of half a second, so that who stands in it still listens. */
globalThis.stockproofSlots ??= new Slots(48, 600);
const slots = globalThis.stockproofSlots;

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;
/** The API role's lock_timeout: who was refused for a lock has waited this long. */
const LOCK_TIMEOUT_S = 0.7;
/** Our own clock ended the call: the database said nothing. */
const OUT_OF_TIME = { code: "57014", message: "the time is up", details: null, hint: null };

export async function callRpc<T>(
  caller: Caller,
  fn: RpcName,
  args: Record<string, unknown> = {},
  budgetMs?: number,
): Promise<T> {
  const started = performance.now();
  const left = () => (budgetMs === undefined ? timeLeft() : budgetMs - (performance.now() - started));
  // What is said when the time is up: the reason of the last try, or else a silent database would be told as a busy one.
  let verdict: "busy" | "unavailable" = "busy";
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const remaining = left();
    if (remaining <= 0) throw new Refusal(verdict, {});
    if (!(await slots.acquire(caller === "system"))) throw new Refusal("busy", {});
    const { data, error, status } = await callOnce(caller, fn, args, remaining).finally(() => slots.release());
    if (!error) return data as T;
    const fault = readFault(error, status);
    switch (fault.kind) {
      case "refusal":
        throw fault.refusal;
      case "busy":
        if (error.code === "55P03") metrics.lockWaitSeconds.observe(LOCK_TIMEOUT_S);
        throw new Refusal(error === OUT_OF_TIME ? verdict : "busy", {});
      case "fault":
        log.error(
          { fn, status, fault: { sqlstate: error.code, message: error.message, details: error.details } },
          "the database answered with a fault",
        );
        throw new Refusal("unavailable", { requestId: currentRequest()?.id });
      case "again":
        metrics.retries.inc({ why: fault.why });
        verdict = fault.why === "connection" || fault.why === "gateway" ? "unavailable" : "busy";
        if (left() <= pause) throw new Refusal(verdict, {});
        // Victims of one deadlock that come back in step would meet again.
        await wait(pause * (0.5 + Math.random()));
    }
  }
}

async function callOnce(caller: Caller, fn: RpcName, args: Record<string, unknown>, remainingMs: number) {
  const call = supabase()
    .rpc(fn, args)
    .abortSignal(AbortSignal.timeout(Math.max(1, Math.ceil(remainingMs))));
  const answer = await (caller === "system" ? call : speakingFor(caller, call));
  if (answer.error && /AbortError|TimeoutError|aborted/i.test(`${answer.error.message} ${answer.error.hint}`)) {
    return { data: null, error: OUT_OF_TIME, status: 0 };
  }
  return answer;
}

/** The secret key never travels with a person's call: if the token were dropped on the way, the call would be nobody's, not the program's. */
function speakingFor<C extends { setHeader(name: string, value: string): C }>(caller: { token: string }, call: C): C {
  return call.setHeader("apikey", env().SUPABASE_PUBLISHABLE_KEY).setHeader("Authorization", `Bearer ${caller.token}`);
}
