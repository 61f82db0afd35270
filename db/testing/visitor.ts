/**
 * A client of the doors without a socket between: calls route handlers as Next would, keeps cookies as a browser would, and asks a busy
 * shop again with the same key, as every client of ours does. The environment of the stack under test is put where `lib/env.ts` looks.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { testStack } from "./stack";

const PATIENCE_MS = 20_000;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface Said {
  status: number;
  // biome-ignore format: one line reads better
  body: Record<string, unknown> & { code?: string; facts?: Record<string, unknown>; detail?: string };
  headers: Headers;
}

export interface Sent {
  body?: unknown;
  params?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
  token?: string;
  key?: string | null;
}

export function useStackEnvironment(): void {
  const stack = testStack();
  Object.assign(process.env, {
    SUPABASE_URL: stack.apiUrl,
    SUPABASE_PUBLISHABLE_KEY: stack.publishableKey,
    SUPABASE_SECRET_KEY: stack.secretKey,
    SUPABASE_JWT_SECRET: stack.jwtSecret,
    STOCKPROOF_PEPPER: stack.pepper,
    STOCKPROOF_WORKER_URL: workerUrl(),
  });
}

/** As the app's own long work comes: no owner, no request limit. */
export function workerUrl(): string {
  const url = new URL(testStack().databaseUrl);
  url.username = "stockproof_worker";
  url.password = testStack().workerPassword;
  return url.href;
}

export function visitor(always: Record<string, string> = {}) {
  useStackEnvironment();
  const cookies = new Map<string, string>();
  const send = async (method: string, handler: Handler, sent: Sent = {}): Promise<Said> => {
    const key = sent.key === undefined ? randomUUID() : sent.key;
    const started = performance.now();
    for (;;) {
      const said = await sendOnce(method, handler, { ...sent, key });
      if (said.body.code !== "busy" || performance.now() - started > PATIENCE_MS) return said;
      await wait(50 + Math.random() * 100);
    }
  };
  const sendOnce = async (method: string, handler: Handler, sent: Sent): Promise<Said> => {
    const headers = new Headers({ host: "localhost:3000", "x-stockproof-local": "1", ...always, ...sent.headers });
    if (method !== "GET" && sent.key) headers.set("Idempotency-Key", sent.key);
    if (sent.token) headers.set("Authorization", `Bearer ${sent.token}`);
    if (cookies.size > 0) headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const body =
      sent.body === undefined ? undefined : typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body);
    if (body !== undefined && !headers.has("content-type")) headers.set("Content-Type", "application/json");
    const request = new Request(`http://localhost:3000/api/here${sent.query ?? ""}`, { method, headers, body });
    const response = await handler(request, { params: Promise.resolve(sent.params ?? {}) });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    return { status: response.status, body: await bodyOf(response), headers: response.headers };
  };
  return { send, cookies };
}

/** What is no JSON (a stream, a file, measures) is closed unread. */
async function bodyOf(response: Response): Promise<Said["body"]> {
  if (/\bjson\b/.test(response.headers.get("content-type") ?? "")) return (await response.json()) as Said["body"];
  await response.body?.cancel();
  return {};
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = ""] = cookie.split(";");
  const at = pair.indexOf("=");
  const value = pair.slice(at + 1);
  if (value === "") cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), value);
}
