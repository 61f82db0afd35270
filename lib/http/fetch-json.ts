// Promises that browser code sees either the answer, a refusal (`ProblemError`) or no answer (`NoAnswerError`), never a half.
import { NoAnswerError, ProblemError, saysNothing } from "./problem-error";

export interface FetchJsonOptions {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** A file is sent as it is, anything else as JSON. */
  body?: unknown;
  /** The caller makes the key before the first try and keeps it for every retry, so that a retry is never a second act. */
  key?: string;
  signal?: AbortSignal;
  /** How often it is sent while nothing is said about it; five times with a key, which makes it one act, else once. */
  tries?: number;
  /** After this long without an answer the request counts as lost; the server's own budget is three seconds. */
  timeoutMs?: number;
}

const LONGEST_PAUSE_MS = 4_000;

export async function fetchJson<T>(url: string, options: FetchJsonOptions = {}): Promise<T> {
  const { tries = options.key ? 5 : 1 } = options;
  for (let n = 1; ; n += 1) {
    try {
      return await fetchOnce<T>(url, options);
    } catch (error) {
      if (n >= tries || !saysNothing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(250 * n * n, LONGEST_PAUSE_MS)));
    }
  }
}

async function fetchOnce<T>(url: string, options: FetchJsonOptions): Promise<T> {
  const { method = options.body === undefined ? "GET" : "POST", body, key, timeoutMs = 8_000 } = options;
  const headers = new Headers({ accept: "application/json" });
  const file = body instanceof Blob ? body : null;
  if (file) headers.set("content-type", file.type || "application/octet-stream");
  else if (body !== undefined) headers.set("content-type", "application/json");
  if (key) headers.set("idempotency-key", key);
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      headers,
      body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
      credentials: "same-origin",
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new NoAnswerError(error);
  }
  const answer = parse(text);
  if (response.ok) return answer as T;
  throw new ProblemError(toProblem(response, answer));
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A proxy between till and server may answer in its own way; that becomes a problem too, with no words: the screen has some. */
export function toProblem(response: Response, answer: unknown) {
  const given = (typeof answer === "object" && answer !== null ? answer : {}) as Record<string, unknown>;
  const text = (name: string, otherwise: string) =>
    typeof given[name] === "string" ? (given[name] as string) : otherwise;
  return {
    status: response.status,
    code: text("code", response.status >= 500 ? "unavailable" : `http_${response.status}`),
    title: text("title", ""),
    detail: text("detail", ""),
    facts: (typeof given.facts === "object" && given.facts !== null ? given.facts : {}) as Record<string, unknown>,
  };
}
