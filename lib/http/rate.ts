/** How often an API key may still knock this minute, told with every answer; beyond it the answer is 429 and when to come again. */
import type { Session } from "@/lib/staff/session";
import { Refusal } from "./problem";

export function rateHeaders({ rate }: Pick<Session, "rate">): Headers {
  if (!rate) return new Headers();
  const headers = new Headers({
    "RateLimit-Limit": String(rate.limit),
    "RateLimit-Remaining": String(Math.max(0, rate.limit - rate.used)),
    "RateLimit-Reset": String(rate.resetSeconds),
  });
  if (rate.used > rate.limit)
    throw new Refusal(
      "too_many",
      { retryAfterSeconds: rate.resetSeconds, limit: rate.limit },
      { headers: Object.fromEntries(headers) },
    );
  return headers;
}
