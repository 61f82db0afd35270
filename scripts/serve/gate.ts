/**
 * What every request passes before the app sees it: a bound on how many are in hand, the mark of who really called, and the form of what
 * Next answers by itself. Everything here runs once a request and is benched with it.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerProblems } from "../../lib/http/last-resort.ts";
import { metrics } from "../../lib/http/metrics.ts";
import { markPeer } from "../../lib/http/peer.ts";
import { refuse } from "./problem.ts";

/** Two cores answer about a thousand requests a second and a request may take three: more in hand than this cannot be answered in time. */
const mostInHand = 1_000;
/**
 * Of doors that go the framework's way: each takes a core for some milliseconds before it can even be refused inside, so a crowd is told
 * here, while telling costs nothing. Nothing that a till needs stands in this line, nor files of the app, which are cheap.
 */
const mostAsking = 128;
/** Live screens hold a connection each and cost little; this bounds memory, not work. */
const mostConnections = 5_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Bounds {
  inHand: number;
  asking: number;
  /** Whether a request stands in the line of those that ask. */
  asks: (request: IncomingMessage) => boolean;
}

export class Gate {
  readonly #open = new Set<ServerResponse>();
  readonly #streams = new Set<ServerResponse>();
  readonly #asking = new Set<ServerResponse>();
  readonly #bounds: Bounds;
  #draining = false;
  connections = 0;

  constructor(
    readonly handler: Handler,
    bounds: Partial<Bounds> = {},
  ) {
    this.#bounds = {
      inHand: mostInHand,
      asking: mostAsking,
      asks: () => false,
      ...bounds,
    };
  }

  readonly take = (request: IncomingMessage, response: ServerResponse): void => {
    const isStreaming = request.headers.accept === "text/event-stream";
    const isAsking = !isStreaming && this.#bounds.asks(request);
    if (
      this.#open.size - this.#streams.size >= this.#bounds.inHand ||
      (isAsking && this.#asking.size >= this.#bounds.asking) ||
      this.connections > mostConnections
    ) {
      metrics.refusals.inc({ code: "busy" });
      refuse(response, {
        status: 503,
        code: "busy",
        title: "Busy",
        detail: "The shop has more requests in hand than it can answer in time. Try again in a moment.",
        retryAfterSeconds: 1,
      });
      return;
    }
    markPeer(request);
    if (answerProblems(request, response)) return;
    if (this.#draining) response.setHeader("Connection", "close");
    if (isStreaming) this.#streams.add(response);
    this.#open.add(response);
    if (isAsking) whenWhole(request, () => this.#open.has(response) && this.#asking.add(response));
    response.once("close", () => {
      this.#open.delete(response);
      this.#streams.delete(response);
      this.#asking.delete(response);
    });
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
  };

  get inHand(): number {
    return this.#open.size;
  }

  /** Streams never end by themselves; they are ended, and their screens come back to the next process with their cursor. */
  endStreams(): void {
    this.#draining = true;
    for (const response of this.#open) {
      if (this.#streams.has(response) || isStream(response)) response.end();
      else if (!response.headersSent) response.setHeader("Connection", "close");
    }
  }
}

/** A stream may be asked for without saying so. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}

/** Who begins a body and does not end it takes nobody's place. */
function whenWhole(request: IncomingMessage, then: () => void): void {
  const { "content-length": length = "0", "transfer-encoding": chunked } = request.headers;
  if (length === "0" && chunked === undefined) then();
  else request.once("end", then);
}
