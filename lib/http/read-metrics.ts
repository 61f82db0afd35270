/** Hands out the measures to this machine or to the holder of METRICS_TOKEN. For anyone else the door does not exist. */
import "server-only";
import { timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import type { Call } from "./handle";
import { metrics } from "./metrics";
import { isLocal } from "./peer";
import { Refusal } from "./problem";

export async function readMetrics(_nobody: null, _query: unknown, { request }: Call): Promise<Response> {
  if (!holdsToken(request.headers) && !isLocal(request.headers))
    throw new Refusal("not_found", { path: "/api/metrics" });
  return new Response(await metrics.registry.metrics(), { headers: { "Content-Type": metrics.registry.contentType } });
}

function holdsToken(headers: Headers): boolean {
  const token = env().METRICS_TOKEN;
  const given = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (token === undefined || given === undefined) return false;
  const [a, b] = [Buffer.from(token), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
