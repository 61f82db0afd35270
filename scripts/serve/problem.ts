/** An answer given before the app is asked: problem+json like every other refusal, written without it. */
import type { ServerResponse } from "node:http";

type Problem = { status: number; code: string; title: string; detail: string; retryAfterSeconds?: number };

export function problemText({ status, code, title, detail }: Problem): string {
  return JSON.stringify({ type: `urn:stockproof:problem:${code}`, title, status, code, detail, facts: {} });
}

export function refuse(response: ServerResponse, problem: Problem, { keepsOpen = false } = {}): void {
  const body = problemText(problem);
  response.writeHead(problem.status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
    ...(keepsOpen ? {} : { Connection: "close" }),
    ...(problem.retryAfterSeconds ? { "Retry-After": String(problem.retryAfterSeconds) } : {}),
  });
  response.end(body);
}

/** The same on a bare socket, for what is not HTTP enough to have a response. */
export function rawProblem(problem: Problem, reason: string): string {
  const body = problemText(problem);
  return `HTTP/1.1 ${problem.status} ${reason}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
}
