/**
 * A small typed client of the public API, made from the doors' own schemas: bodies and answers are checked by the compiler, keys are made
 * once and kept through retries, and every refusal is a `ProblemError`. Load commands, tests and other programs use it; no browser does.
 */
import type { z } from "zod";
import type { Door } from "@/lib/http/door";
import { ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export interface ClientOptions {
  baseUrl: string;
  /** An API key or a session's accessToken. */
  token?: string;
  /** Called for every answer, with how long it took: what a load command counts. */
  onAnswer?: (answer: { door: Door; status: number; ms: number }) => void;
  timeoutMs?: number;
}

type BodyOf<D extends Door> = z.input<D["input"]>;
type AnswerOf<D extends Door> = z.output<NonNullable<D["answer"]>>;

export interface CallOptions<D extends Door> {
  /** The body of a write, the query of a read. */
  input?: BodyOf<D>;
  params?: Record<string, string>;
  /** Made here when not given; give it to send the same act again. */
  key?: string;
  signature?: { pin: string } | { id: string };
  approval?: { pin: string } | { id: string };
}

const TRIES = 6;
const FIRST_PAUSE_MS = 50;

export function makeClient({ baseUrl, token, onAnswer, timeoutMs = 8_000 }: ClientOptions) {
  async function once<D extends Door>(door: D, options: CallOptions<D>, key: string): Promise<Response> {
    const isWrite = door.method !== "GET";
    const url = new URL(
      door.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(options.params?.[name] ?? "")),
      baseUrl,
    );
    const headers = new Headers({ accept: "application/json" });
    if (token) headers.set("authorization", `Bearer ${token}`);
    let body: string | undefined;
    if (isWrite) {
      headers.set("content-type", "application/json");
      headers.set("idempotency-key", key);
      const { signature, approval } = options;
      body = JSON.stringify({
        ...(options.input as object),
        ...(signature ? { signature } : {}),
        ...(approval ? { approval } : {}),
      });
    } else {
      for (const [name, value] of Object.entries((options.input ?? {}) as Record<string, string | number | undefined>))
        if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const started = performance.now();
    const response = await fetch(url, { method: door.method, headers, body, signal: AbortSignal.timeout(timeoutMs) });
    onAnswer?.({ door, status: response.status, ms: performance.now() - started });
    return response;
  }

  /** Sends until there is an answer that means something: busy and silence are asked again with the same key. */
  async function call<D extends Door>(door: D, options: CallOptions<D> = {}): Promise<AnswerOf<D>> {
    const key = options.key ?? uuidV7();
    for (let tries = 1; ; tries += 1) {
      const response = await once(door, options, key).catch((error: unknown) => {
        if (tries >= TRIES) throw error;
        return null;
      });
      if (response?.ok) return (await response.json()) as AnswerOf<D>;
      if (response && (response.status !== 503 || tries >= TRIES)) throw await problemOf(response);
      await new Promise((done) => setTimeout(done, FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random())));
    }
  }
  return { call };
}

async function problemOf(response: Response): Promise<ProblemError> {
  const text = await response.text();
  try {
    const { code, title, detail, facts } = JSON.parse(text) as ProblemError;
    return new ProblemError({ status: response.status, code, title, detail, facts });
  } catch {
    return new ProblemError({
      status: response.status,
      code: `http_${response.status}`,
      title: response.statusText,
      detail: text.slice(0, 200),
      facts: {},
    });
  }
}

export type Client = ReturnType<typeof makeClient>;
