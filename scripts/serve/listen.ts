/** Sockets with limits: slow and silent clients are cut off, and beyond loopback nothing speaks plain HTTP. */
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createSocketServer, type Server as NetServer, type Socket } from "node:net";
import type { Tls } from "./authority.ts";
import { rawProblem } from "./problem.ts";

export const plainRefused =
  "Beyond this machine the shop speaks HTTPS only: over plain HTTP a browser drops its cookies and has neither offline mode nor safe keys. Open the address with https://.";

export type Listener = { http: Server; close: () => Promise<void> };

/** A request must arrive within seconds and its connection must not fall silent; a live stream's heartbeat keeps it from that. */
function limit(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  server.timeout = 120_000;
  server.maxHeadersCount = 100;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return;
    const late = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
    const large = error.code === "HPE_HEADER_OVERFLOW";
    const status = late ? 408 : large ? 431 : 400;
    const detail = late
      ? "The request did not arrive in time."
      : large
        ? "The request's headers are too large."
        : "This is not an HTTP request.";
    socket.end(
      rawProblem({ status, code: "malformed", title: "Malformed", detail }, late ? "Request Timeout" : "Bad Request"),
    );
  });
}

function listening(server: NetServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog: 1024 }, () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
}

const closed = (server: NetServer) => new Promise<void>((resolve) => server.close(() => resolve()));

export async function listenPlain(port: number, host: string, take: RequestListener): Promise<Listener> {
  const http = createServer({ connectionsCheckingInterval: 2_000, noDelay: true }, take);
  limit(http);
  await listening(http, port, host);
  return { http, close: () => closed(http) };
}

/** One port for both: a TLS handshake goes on, plain HTTP is answered with a sentence instead of a riddle. */
export async function listenTls(port: number, host: string, tls: Tls, take: RequestListener): Promise<Listener> {
  const https = createTlsServer(
    { key: tls.key, cert: tls.certificate, minVersion: "TLSv1.2", handshakeTimeout: 10_000 },
    take,
  ) as unknown as Server;
  limit(https);
  https.on("tlsClientError", () => {});
  const door = createSocketServer({ noDelay: true }, (socket: Socket) => {
    socket.on("error", () => {});
    socket.setTimeout(10_000, () => socket.destroy());
    socket.once("data", (first) => {
      socket.pause();
      if (first[0] !== 0x16) {
        socket.end(
          rawProblem({ status: 400, code: "malformed", title: "HTTPS only", detail: plainRefused }, "Bad Request"),
        );
        return;
      }
      socket.setTimeout(0);
      socket.unshift(first);
      https.emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });
  await listening(door, port, host);
  return {
    http: https,
    close: () => closed(door),
  };
}
