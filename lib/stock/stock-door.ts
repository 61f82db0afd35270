/** A stock door is one SQL function; when it has moved something, the live screens of this process are told at once. */
import "server-only";
import type { z } from "zod";
import type { Door } from "@/lib/http/door";
import { handle } from "@/lib/http/handle";
import { callWrite, written } from "@/lib/http/rpc-door";
import type { RpcName } from "@/lib/supabase/call-rpc";
import { nudgeStock } from "./stock-hub";

export function stockDoor(door: Door<z.ZodType, z.ZodType, "session">, fn: RpcName) {
  return handle(door, async (session, body, call) => {
    const answer = await callWrite(session, fn, body, call);
    nudgeStock(session.orgId);
    return written(answer);
  });
}
