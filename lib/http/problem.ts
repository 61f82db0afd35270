/**
 * What every answer that is not a success looks like: RFC 9457 problem+json with a code for programs and a sentence for people.
 */
import type { Locale } from "@/lib/i18n/locales";
import { isRefusalCode, type RefusalCode, refusals, sentenceFor } from "./refusals";
import { currentRequest } from "./request-context";
import { tell } from "./tell";

export type Facts = Record<string, unknown>;

/** A refusal is an answer, not a fault: thrown anywhere below a door, it becomes that door's answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Facts;
  readonly headers: Record<string, string>;

  constructor(code: RefusalCode, facts: Facts = {}, more: { status?: number; headers?: Record<string, string> } = {}) {
    super(sentenceFor(code, facts));
    this.name = "Refusal";
    this.code = code;
    this.facts = facts;
    this.status = more.status ?? refusals[code]?.status ?? 409;
    this.headers = more.headers ?? {};
  }
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  facts: Facts;
}

const askedIn = () => currentRequest()?.language ?? null;

export function problemBody(refusal: Refusal, language: Locale | null = askedIn()): ProblemBody {
  const { code, facts } = refusal;
  const { title, detail } = isRefusalCode(code)
    ? tell(code, facts, language)
    : { title: "Refused", detail: refusal.message };
  return {
    type: `urn:stockproof:problem:${code}`,
    title,
    status: refusal.status,
    code,
    detail,
    facts,
  };
}

export function problemResponse(refusal: Refusal): Response {
  const retryAfter = refusal.facts.retryAfterSeconds;
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  const language = askedIn();
  if (language !== null) headers.set("Content-Language", language);
  if (refusal.status === 503) headers.set("Retry-After", "1");
  if (typeof retryAfter === "number") headers.set("Retry-After", String(Math.max(1, Math.ceil(retryAfter))));
  for (const [name, value] of Object.entries(refusal.headers)) headers.set(name, value);
  return new Response(JSON.stringify(problemBody(refusal)), { status: refusal.status, headers });
}
