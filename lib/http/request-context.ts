/**
 * What belongs to the request being answered, wherever in the code it is being answered: its id, how long it may still take, and for
 * which shop.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Locale } from "@/lib/i18n/locales";

/** Spec section 4: a request has three seconds in all. */
export const REQUEST_BUDGET_MS = 3_000;

export interface RequestContext {
  id: string;
  deadline: number;
  /** In which a person asks; a program has none. */
  language?: Locale | null;
  /** Known as soon as the session is. */
  shop?: { orgId: string; storeId: string | null };
}

declare global {
  var stockproofRequests: AsyncLocalStorage<RequestContext> | undefined;
}

// Handlers and instrumentation are bundled apart; on globalThis they share one storage.
globalThis.stockproofRequests ??= new AsyncLocalStorage<RequestContext>();
const requests = globalThis.stockproofRequests;

export function currentRequest(): RequestContext | undefined {
  return requests.getStore();
}

export function withRequest<T>(context: RequestContext, work: () => T): T {
  return requests.run(context, work);
}

/** Milliseconds left of the request's budget; work outside a request has a budget of its own. */
export function timeLeft(): number {
  const request = currentRequest();
  return request ? request.deadline - performance.now() : REQUEST_BUDGET_MS;
}

/** Begins the time anew for what follows work that is slow by design, such as the hashing of a password: the books get their whole budget. */
export function withTimeAnew<T>(work: () => T): T {
  const request = currentRequest();
  return request ? withRequest({ ...request, deadline: performance.now() + REQUEST_BUDGET_MS }, work) : work();
}
