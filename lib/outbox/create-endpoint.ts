/** Subscribes an address, after looking where it leads. The secret is made from the request's key, so that a lost answer can be asked again. */
import "server-only";
import { createHmac } from "node:crypto";
import type { z } from "zod";
import { env } from "@/lib/env";
import { Answer } from "@/lib/http/finish";
import type { Call } from "@/lib/http/handle";
import { Refusal } from "@/lib/http/problem";
import { callWrite, written } from "@/lib/http/rpc-door";
import type { Session } from "@/lib/staff/session";
import type { endpointChange, endpointInput } from "./endpoint";
import { resolveUrl } from "./post";

async function refuseInward(url: string | undefined): Promise<void> {
  const why = url === undefined ? null : await resolveUrl(url);
  if (why) throw new Refusal("endpoint_inward", { url, why });
}

export async function createEndpoint(
  session: Session,
  input: z.output<typeof endpointInput>,
  call: Call,
): Promise<Answer> {
  await refuseInward(input.url);
  const { apiKey, ...body } = input;
  const secret = apiKey ?? secretFrom(call.key ?? "", session.orgId);
  const {
    status,
    replayed,
    body: made,
  } = await callWrite<{ endpoint: { id: string } }>(session, "create_endpoint", body, call, { p_secret: secret });
  const answer = { endpoint: { ...made.endpoint, ...(apiKey === undefined ? { secret } : {}) } };
  return new Answer(answer, status, replayed ? { "Idempotency-Replayed": "true" } : {});
}

export async function changeEndpoint(
  session: Session,
  input: z.output<typeof endpointChange>,
  call: Call,
): Promise<Answer> {
  await refuseInward(input.url);
  return written(await callWrite(session, "change_endpoint", input, call));
}

function secretFrom(key: string, orgId: string): string {
  const bytes = createHmac("sha256", env().STOCKPROOF_PEPPER).update(`webhook\u001f${orgId}\u001f${key}`).digest();
  return `whsec_${bytes.subarray(0, 24).toString("base64")}`;
}
