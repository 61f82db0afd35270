/**
 * What Next answers by itself under /api (a method no route exports, a path that cannot be decoded, a fault before the route) has no form.
 * The server passes every request through here first, so that those answers are problems too.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { allowedMethods } from "./allowed-methods";
import { metrics } from "./metrics";
import { problemBody, Refusal } from "./problem";
import type { RefusalCode } from "./refusals";
import { languageOf } from "./tell";

const PROBLEM = "application/problem+json";

/** Answers at once what Next would stumble over and says so; else stands ready to give Next's own answers their form. */
export function answerProblems(request: IncomingMessage, response: ServerResponse): boolean {
  if (!/^\/api(?:[/?]|$)/.test(request.url ?? "")) return false;
  const stumble = stumblingBlock(request);
  if (stumble !== null) {
    sendProblem(request, response, refusalFor(stumble, request));
    return true;
  }
  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let instead: string | null = null;

  const begin = () => {
    if (response.headersSent || instead !== null || response.statusCode < 400 || isProblem(response)) return;
    const refusal = refusalFor(response.statusCode, request);
    instead = JSON.stringify(problemBody(refusal, askedIn(request)));
    for (const name of response.getHeaderNames())
      if (/^(content-|transfer-encoding|etag|x-nextjs|x-powered-by)/.test(name)) response.removeHeader(name);
    response.statusCode = refusal.status;
    response.setHeader("Content-Type", PROBLEM);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Length", Buffer.byteLength(instead));
    if (refusal.status === 503) response.setHeader("Retry-After", "1");
    if (refusal.status === 405) response.setHeader("Allow", allowOf(request));
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const given = rest.at(-1);
    if (typeof given === "object" && given !== null && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) response.setHeader(name, value as string);
    }
    begin();
    return own.writeHead(response.statusCode);
  }) as typeof own.writeHead;
  response.write = ((...parts: Parameters<typeof own.write>) => {
    begin();
    return instead === null ? own.write(...parts) : true;
  }) as typeof own.write;
  response.end = ((...parts: Parameters<typeof own.end>) => {
    begin();
    return instead === null ? own.end(...parts) : own.end(request.method === "HEAD" ? undefined : instead);
  }) as typeof own.end;
  return false;
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function stumblingBlock(request: IncomingMessage): number | null {
  if (!METHODS.has(request.method ?? "")) return 405;
  try {
    return decodeURIComponent(pathOf(request)).includes("\0") ? 400 : null;
  } catch {
    return 400;
  }
}

function sendProblem(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const body = JSON.stringify(problemBody(refusal, askedIn(request)));
  response.writeHead(refusal.status, {
    "Content-Type": PROBLEM,
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
    ...(refusal.status === 405 ? { Allow: allowOf(request) } : {}),
  });
  response.end(body);
}

const askedIn = ({ headers }: IncomingMessage) =>
  languageOf({ get: (name) => [headers[name]].flat().join("; ") || null });
const pathOf = (request: IncomingMessage) => (request.url ?? "").split("?")[0] ?? "";
const allowOf = (request: IncomingMessage) => allowedMethods(pathOf(request)).join(", ");

const isProblem = (response: ServerResponse) => String(response.getHeader("content-type") ?? "").startsWith(PROBLEM);

function refusalFor(status: number, request: IncomingMessage): Refusal {
  const codes: Record<number, RefusalCode> = {
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
  };
  const code = codes[status] ?? (status >= 500 ? "unavailable" : "malformed");
  const path = pathOf(request).slice(0, 200);
  const refusal = new Refusal(code, {
    path,
    method: request.method,
    ...(code === "malformed" ? { reason: "The request cannot be read." } : {}),
  });
  metrics.refusals.inc({ code });
  if (status >= 500) metrics.faults.inc({ code });
  return refusal;
}
