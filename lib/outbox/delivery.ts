/** One event on its way to one endpoint, as the worker sees it. */
export interface Delivery {
  id: string;
  event_id: string;
  position: string;
  subject: string;
  type: string;
  tries: number;
  happened_at: Date;
  body: Record<string, unknown>;
}

export interface EndpointTarget {
  org_id: string;
  endpoint_id: string;
  kind: "webhook" | "alpine_iq";
  url: string;
  secret: string;
  /** Of a connector: the account's id there. */
  account: string | null;
}

export interface Outcome {
  id: string;
  ok: boolean;
  status: number;
  error?: string;
  ms: number;
  retryAfter?: number;
  /** The receiver says it will never want anything again. */
  gone?: boolean;
}

export type Send = (target: EndpointTarget, delivery: Delivery, signal: AbortSignal) => Promise<Outcome>;
