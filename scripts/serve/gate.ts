/**
 * What every request passes before the app sees it: a bound on how many are in hand, the mark of who really called, and the form of what
 * Next answers by itself. Everything here runs once a request and is benched with it.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerProblems } from "../../lib/http/last-resort.ts";
import { metrics } from "../../lib/http/metrics.ts";
import { markPeer } from "../../lib/http/peer.ts";
import { Line, type LineBounds } from "./line.ts";
import { refuse } from "./problem.ts";

/** Two cores answer about a thousand requests a second and a request may take three: more in hand than this cannot be answered in time. */
const mostInHand = 1_000;
/** Live screens hold a connection each and cost little; this bounds memory, not work. */
const mostConnections = 5_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Bounds extends LineBounds {
  inHand: number;
  /** Whether a request stands in line with those that can wait. Nothing that a till needs does, nor files of the app, which are cheap. */
  asks: (request: IncomingMessage) => boolean;
}

const busy = {
  status: 503,
  code: "busy",
  title: "Busy",
  detail: "The shop has more requests in hand than it can answer in time. Try again in a moment.",
  retryAfterSeconds: 1,
};

export class Gate {
  readonly #open = new Map<ServerResponse, IncomingMessage>();
  readonly #streams = new Set<ServerResponse>();
  readonly #line: Line;
  readonly #mostInHand: number;
  readonly #asks: Bounds["asks"];
  #draining = false;
  connections = 0;

  constructor(
    readonly handler: Handler,
    { inHand = mostInHand, asks = () => false, ...line }: Partial<Bounds> = {},
  ) {
    this.#mostInHand = inHand;
    this.#asks = asks;
    this.#line = new Line(line);
  }

  readonly take = (request: IncomingMessage, response: ServerResponse): void => {
    const isStreaming = request.headers.accept === "text/event-stream";
    if (this.connections > mostConnections) response.setHeader("Connection", "close");
    if (this.#isFull() || this.connections > mostConnections) return sendAway(request, response);
    markPeer(request);
    if (answerProblems(request, response)) return;
    if (this.#draining) response.setHeader("Connection", "close");
    if (isStreaming) this.#streams.add(response);
    this.#open.set(response, request);
    response.once("close", () => {
      this.#open.delete(response);
      this.#streams.delete(response);
      this.#line.moveUp();
    });
    if (isStreaming || !this.#asks(request)) this.#begin(request, response);
    else
      this.#line.join({
        begin: () => this.#begin(request, response),
        refuse: () => sendAway(request, response),
        isWhole: () => request.complete,
        isDone: () => response.headersSent || response.destroyed,
      });
  };

  comesIn(): void {
    this.connections += 1;
    this.#line.comesIn();
  }

  /** Half a request and a live screen cost memory, which connections bound, but no work. */
  #isFull(): boolean {
    if (this.#open.size - this.#streams.size < this.#mostInHand) return false;
    let whole = 0;
    for (const [response, request] of this.#open) if (request.complete && !this.#streams.has(response)) whole += 1;
    return whole >= this.#mostInHand;
  }

  #begin(request: IncomingMessage, response: ServerResponse): void {
    this.handler(request, response).catch((error: unknown) => {
      process.stderr.write(`${new Date().toISOString()} a request failed outside every door: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else
        refuse(response, {
          status: 503,
          code: "unavailable",
          title: "Unavailable",
          detail: "The request could not be answered. Try again.",
          retryAfterSeconds: 1,
        });
    });
  }

  get inHand(): number {
    return this.#open.size;
  }

  /** Streams never end by themselves; they are ended, and their screens come back to the next process with their cursor. */
  endStreams(): void {
    this.#draining = true;
    for (const response of this.#open.keys()) {
      if (this.#streams.has(response) || isStream(response)) response.end();
      else if (!response.headersSent) response.setHeader("Connection", "close");
    }
  }
}

/** A stream may be asked for without saying so. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}

/** Whoever has said all may come again on the same connection: to open another costs both sides more than this answer. */
function sendAway(request: IncomingMessage, response: ServerResponse): void {
  metrics.refusals.inc({ code: "busy" });
  refuse(response, busy, { keepsOpen: !hasBody(request) });
}

const hasBody = ({ headers }: IncomingMessage) =>
  (headers["content-length"] ?? "0") !== "0" || headers["transfer-encoding"] !== undefined;
