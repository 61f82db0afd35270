/** The two ends of every request: its id and time on the way in; its answer's form, measures and log line on the way out. */
import "server-only";
import { renewed } from "@/lib/staff/renew-session";
import type { Session } from "@/lib/staff/session";
import { noteBlocked } from "./blocked";
import { type Door, isWrite } from "./door";
import { log } from "./log";
import { metrics } from "./metrics";
import { problemResponse, Refusal } from "./problem";
import { currentRequest, REQUEST_BUDGET_MS, type RequestContext } from "./request-context";
import { languageOf } from "./tell";

/** A result that is not simply the body of the door's usual status. */
export class Answer {
  constructor(
    readonly body: unknown,
    readonly status: number,
    readonly headers: Record<string, string> = {},
  ) {}
}

export function newContext(request: Request): RequestContext {
  const given = request.headers.get("x-request-id");
  const id = given !== null && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
  return { id, deadline: performance.now() + REQUEST_BUDGET_MS, language: languageOf(request.headers) };
}

export async function responseOf(
  door: Door,
  session: Session | null,
  result: unknown,
  headers: Headers,
): Promise<Response> {
  const response = toResponse(door, result);
  for (const [name, value] of headers) response.headers.append(name, value);
  if (session && response.ok) {
    for (const [name, value] of await renewed(session)) {
      if (!response.headers.has(name)) response.headers.append(name, value);
    }
  }
  if (!response.headers.has("cache-control")) response.headers.set("Cache-Control", "no-store");
  return response;
}

function toResponse(door: Door, result: unknown): Response {
  if (result instanceof Response) return result;
  if (result instanceof Answer) return Response.json(result.body, { status: result.status, headers: result.headers });
  return Response.json(result ?? {}, { status: door.status ?? 200 });
}

/** Runs the work and closes the request: a refusal becomes its problem, a fault becomes 503 with the id under which it is logged. */
export async function closing(
  door: Pick<Door, "method" | "path">,
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  const started = performance.now();
  let refusal: Refusal | null = null;
  let response: Response;
  try {
    response = await work();
  } catch (error) {
    refusal = refusalOf(error, door);
    response = problemResponse(refusal);
  }
  const context = currentRequest();
  if (context) response.headers.set("X-Request-Id", context.id);
  measure(door, response, refusal, (performance.now() - started) / 1000);
  return request.method === "HEAD" ? new Response(null, response) : response;
}

function refusalOf(error: unknown, door: Pick<Door, "method" | "path">): Refusal {
  if (error instanceof Refusal) return error;
  log.error({ method: door.method, route: door.path, error }, "a request met a fault");
  return new Refusal("unavailable", { requestId: currentRequest()?.id });
}

function measure(
  door: Pick<Door, "method" | "path">,
  response: Response,
  refusal: Refusal | null,
  seconds: number,
): void {
  const { method, path: route } = door;
  const { status } = response;
  metrics.requestSeconds.observe({ route, method, status: String(status) }, seconds);
  if (response.headers.has("idempotency-replayed")) metrics.replays.inc();
  if (response.ok && isWrite(method) && route.startsWith("/api/stock/")) metrics.decrementSeconds.observe(seconds);
  if (refusal) {
    metrics.refusals.inc({ code: refusal.code });
    noteBlocked(refusal.code, currentRequest()?.shop);
  }
  if (status >= 500) metrics.faults.inc({ code: refusal?.code ?? String(status) });
  const line = {
    method,
    route,
    status,
    ms: Math.round(seconds * 10_000) / 10,
    ...(refusal ? { refusal: refusal.code } : {}),
  };
  if (refusal) log.info(line, "refused");
  else log.debug(line, "answered");
}
