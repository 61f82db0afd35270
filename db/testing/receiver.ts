/** A webhook's other end: keeps what it was sent, and can be killed, started again on the same port, slow, or rude. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
  body: { type: string; subject: string; sequence: number; data: Record<string, unknown> } & Record<string, unknown>;
}
/** What to answer, and after how long; nothing = 200 at once. `hangUp` cuts the line after the request was read. */
export interface Manner {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  afterMs?: number;
  hangUp?: boolean;
}

export async function startReceiver(manner: (received: Received, count: number) => Manner = () => ({})) {
  const received: Received[] = [];
  let port = 0;
  let server: Server | undefined;

  const start = async (): Promise<void> => {
    server = createServer((request, response) => {
      let text = "";
      request.setEncoding("utf8");
      request.on("data", (chunk: string) => {
        text += chunk;
      });
      request.on("end", () => {
        const one = {
          path: request.url ?? "",
          headers: request.headers,
          text,
          body: JSON.parse(text) as Received["body"],
        };
        received.push(one);
        const { status = 200, headers = {}, body = "", afterMs = 0, hangUp } = manner(one, received.length);
        const answer = (): void => {
          if (hangUp) request.socket.destroy();
          else response.writeHead(status, headers).end(body);
        };
        if (afterMs > 0) void pause(afterMs).then(answer);
        else answer();
      });
    });
    const listening = server;
    await new Promise<void>((done) => listening.listen(port, "127.0.0.1", done));
    port = (listening.address() as AddressInfo).port;
  };
  /** As a crash: open connections are cut. */
  const kill = async (): Promise<void> => {
    const running = server;
    server = undefined;
    if (!running) return;
    const closed = new Promise((done) => running.close(done));
    running.closeAllConnections();
    await closed;
  };
  await start();
  return { received, start, kill, url: () => `http://127.0.0.1:${port}` };
}
