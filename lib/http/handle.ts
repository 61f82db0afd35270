/**
 * The one wrapper of every route, and the only place that knows both requests and problems. It judges in the order doors.md promises:
 * origin, form, session, role, key, signature; then the function runs and judges what it alone can: not found, deactivated, meaning, stock.
 * Whatever happens, the answer has a form and is no 500.
 */
import "server-only";
import type { z } from "zod";
import { env } from "@/lib/env";
import { readSession, requireDevice } from "@/lib/staff/read-session";
import type { Device, Session } from "@/lib/staff/session";
import { MEGABYTE, readBytes, readJson, textOfBytes } from "./body";
import { actOf, type Door, isWrite } from "./door";
import { closing, newContext, responseOf } from "./finish";
import { inItsTurn, judgeForm, readQuery } from "./form";
import { readKey } from "./idempotency";
import { assertSameOrigin } from "./origin";
import { Refusal } from "./problem";
import { currentRequest, withRequest } from "./request-context";
import { rateHeaders } from "./rate";
import { assertMay } from "./role";
import { resolveSigning, takeSigning } from "./signing";

/** What a function may need beside its input. */
export interface Call {
  request: Request;
  /** `POST /api/…`, the act that signatures name. */
  act: string;
  params: Record<string, string>;
  key: string | null;
  signatureId: string | null;
  approvalId: string | null;
  /** Headers of the answer: cookies, caching. */
  headers: Headers;
}

/** Whom the function acts for, by what the door asks. */
interface Asker {
  session: Session;
  device: Device;
  anyone: null;
}
type Work<D extends Door> = (who: Asker[D["who"]], input: z.output<D["input"]>, call: Call) => Promise<unknown>;
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

export function handle<D extends Door>(door: D, work: Work<D>) {
  return (request: Request, context: RouteContext): Promise<Response> =>
    withRequest(newContext(request), () => closing(door, request, () => answer(door, work, request, context)));
}

async function answer<D extends Door>(door: D, work: Work<D>, request: Request, context: RouteContext) {
  if (isWrite(door.method)) assertSameOrigin(request.headers, env().STOCKPROOF_ORIGIN);
  const params = judgeParams(door, (await context.params) ?? {});
  const { signing, ...formed } = await readInput(door, request);
  const who = await judgeWho(door, request);
  const key = isWrite(door.method) ? readKey(request.headers, door.key ?? "required") : null;
  if (formed.meaningless && !door.judgesQuantities) throw formed.meaningless;
  const input = formed.meaningless ? formed.standIn : formed.value;
  const session = isSession(who) ? who : null;
  const signed = session
    ? await resolveSigning(door, session, input, signing)
    : { signatureId: null, approvalId: null };
  const headers = session ? rateHeaders(session) : new Headers();
  const call: Call = { request, act: actOf(door), params, key, ...signed, headers };
  const result = await work(who as Asker[D["who"]], input as z.output<D["input"]>, call).catch((told: unknown) => {
    throw formed.meaningless ? inItsTurn(told, formed.meaningless) : told;
  });
  if (formed.meaningless) throw formed.meaningless;
  return responseOf(door, session, result, call.headers);
}

function judgeParams(door: Door, given: Record<string, string | string[] | undefined>): Record<string, string> {
  const { value, meaningless } = judgeForm(door.params, given);
  if (meaningless) throw meaningless;
  return value as Record<string, string>;
}

async function readInput(door: Door, request: Request) {
  if (!isWrite(door.method)) {
    return { ...judgeForm(door.input, readQuery(new URL(request.url).searchParams)), signing: {} };
  }
  const limit = door.limitBytes ?? MEGABYTE;
  if (door.takes === "bytes") return { value: await readBytes(request, limit), meaningless: undefined, signing: {} };
  if (door.takes === "text") {
    return { value: textOfBytes(await readBytes(request, limit)), meaningless: undefined, signing: {} };
  }
  const { body, signing } = takeSigning(door, await readJson(request, limit));
  return { ...judgeForm(door.input, body), signing };
}

async function judgeWho(door: Door, request: Request): Promise<Session | Device | null> {
  if (door.who === "anyone") return null;
  if (door.who === "device") return requireDevice(request.headers, { evenRevoked: door.evenRevoked ?? false });
  const session = await readSession(request.headers);
  if (!session) throw new Refusal("not_signed_in");
  const context = currentRequest();
  if (context) context.shop = { orgId: session.orgId, storeId: session.storeId };
  assertMay(door, session);
  return session;
}

const isSession = (who: Session | Device | null): who is Session => who !== null && "sessionId" in who;
