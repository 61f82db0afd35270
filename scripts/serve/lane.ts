/**
 * The short way to the doors that lib/http/lanes.ts opened: the body is taken in once, the handler is called, its answer written. Only
 * the very address counts; anything else about it, a query or another method, goes the framework's way.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { doorHeaders, securityHeaders } from "../../lib/http/security-headers.ts";

type Lane = (request: Request, context: { params: Promise<Record<string, never>> }) => Promise<Response>;

declare global {
  var stockproofLanes: Map<string, Lane> | undefined;
}

/** The handler refuses more than a megabyte; what lies beyond that needs not be kept to be refused. */
const MOST_BYTES = 1024 * 1024 + 1;
const noParams = Promise.resolve({});
const ownHeaders = Object.entries({ ...securityHeaders, ...doorHeaders });

export function laneOf(request: IncomingMessage): Lane | undefined {
  return globalThis.stockproofLanes?.get(`${request.method} ${request.url}`);
}

/**
 * Doors that may be told to come again when there is a crowd: all but what a till needs to open and to sell, what lasts (streams), and how
 * the shop is, which is asked most urgently then.
 */
export const mayWait = ({ url = "" }: IncomingMessage): boolean =>
  /^\/api\/(?!pos\/|session|registers\/|health|metrics|stock\/stream)/.test(url);

export async function travel(lane: Lane, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const answer = await lane(asRequest(request, body), { params: noParams });
  const text = Buffer.from(await answer.arrayBuffer());
  for (const [name, value] of ownHeaders) response.setHeader(name, value);
  for (const [name, value] of answer.headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  response.setHeader("Content-Length", text.byteLength);
  response.writeHead(answer.status);
  response.end(text);
}

/** Null when the caller went away in the middle of it. */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (whole: boolean) => resolve(whole ? Buffer.concat(chunks) : null);
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size < MOST_BYTES) return;
      request.pause();
      done(true);
    });
    request.once("end", () => done(true));
    request.once("close", () => done(request.complete));
    request.once("error", () => done(false));
  });
}

/** As much of a Request as the handler reads: a real one would put the body into a stream only for it to be taken out again. */
function asRequest(request: IncomingMessage, body: Buffer | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const { host = "localhost" } = request.headers;
  return {
    method: request.method ?? "POST",
    url: `http://${host}${request.url}`,
    headers,
    body: body?.byteLength === 0 ? null : { getReader: () => readerOf(body) },
  } as unknown as Request;
}

function readerOf(body: Buffer | null) {
  let given = false;
  return {
    read: async () => {
      if (!body) throw new Error("The caller went away.");
      if (given) return { done: true, value: undefined };
      given = true;
      return { done: false, value: body };
    },
    cancel: async () => {},
  };
}
