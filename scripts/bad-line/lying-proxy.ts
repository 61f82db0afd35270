/**
 * A bad line between pages and the shop: of what a page asks, some is answered «busy» before the shop hears it, some is done and its answer
 * lost. What the tests themselves ask goes through unharmed, and so does the live stream, which has cuts of its own.
 */
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Fault = "busy" | "lost";

export interface LyingProxy {
  url: string;
  close: () => Promise<void>;
}

/** Only a browser says where a request comes from. */
const isOfPage = ({ headers, url = "" }: IncomingMessage) =>
  headers["sec-fetch-site"] !== undefined && url.startsWith("/api/") && !url.startsWith("/api/stock/stream");

export async function layBadLine(
  shop: URL,
  share: number,
  tell: (what: Fault | number, request: IncomingMessage) => void,
): Promise<LyingProxy> {
  const server = createServer((request, response) => {
    const roll = isOfPage(request) ? Math.random() : 1;
    if (roll < share / 2) {
      tell("busy", request);
      return sayBusy(request, response);
    }
    const { method, url, headers } = request;
    const far = ask({ host: shop.hostname, port: shop.port, method, path: url, headers }, (answer) => {
      if ((answer.statusCode ?? 0) >= 500) tell(answer.statusCode ?? 0, request);
      if (roll < share) {
        tell("lost", request);
        answer.resume();
        return void request.socket.destroy();
      }
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    });
    far.on("error", () => response.destroy());
    response.on("close", () => far.destroy());
    request.pipe(far);
  });
  await new Promise<void>((resolve) => server.listen(0, shop.hostname, resolve));
  return {
    url: `${shop.protocol}//${shop.hostname}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sayBusy(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response
    .writeHead(503, { "content-type": "application/problem+json", "retry-after": "1" })
    .end(JSON.stringify({ status: 503, code: "busy", title: "Busy", detail: "The line is bad.", facts: {} }));
}
