/** The app server: Next behind our own sockets, so that limits, HTTPS and the way it stops are ours. Its speed is benched. */
import { createServer } from "node:http";
import next from "next";
import { ownNames, tlsFor } from "./serve/authority.ts";
import { countConnections, drain } from "./serve/drain.ts";
import { Gate } from "./serve/gate.ts";
import { servesInstallation } from "./serve/install-page.ts";
import { laneOf, mayWait, travel } from "./serve/lane.ts";
import { type Listener, listenPlain, listenTls } from "./serve/listen.ts";
import { whereFrom } from "./serve/where.ts";
import { dataDirFrom, projectDir } from "./stack/paths.ts";
import { stopWithParent } from "./stack/stop-with-parent.ts";

declare global {
  /** What the app runs beside requests (outbox, sweeps, streams) and wants to end in order. */
  var stockproofClosers: Set<() => Promise<void>> | undefined;
}

const where = whereFrom(process.env);
if ("refused" in where) {
  process.stderr.write(`${where.refused}\n`);
  process.exit(1);
}

// Whoever decides by it whether demo codes work must know of every way beyond this machine, a proxy's included.
if (!where.loopbackOnly) process.env.STOCKPROOF_LAN = "1";

// Next listens to signals by itself unless told not to; the order of stopping is ours.
process.env.NEXT_MANUAL_SIG_HANDLE = "1";
const dev = process.env.STOCKPROOF_DEV === "1";
// While building screens Next takes the development socket of one server, and there are two (IPv4 and IPv6): it is given one that nobody
// calls, and the real ones hand their sockets over.
const httpServer = dev ? createServer() : undefined;
const app = next({ dev, dir: projectDir, hostname: "localhost", port: where.port, quiet: true, httpServer });
await app.prepare();

const handle = app.getRequestHandler();
const gate = new Gate(
  (request, response) => {
    const lane = laneOf(request);
    return lane ? travel(lane, request, response) : handle(request, response);
  },
  { asks: mayWait },
);
const listeners: Listener[] = [];

if (where.tls) {
  const tls = tlsFor(dataDirFrom());
  const names = ownNames().filter((name) => name !== "localhost" && name !== "127.0.0.1" && name !== "::1");
  const addresses = names.filter((name) => /^\d/.test(name)).map((name) => `https://${name}:${where.port}`);
  const installs = await servesInstallation(tls, addresses);
  listeners.push(
    await listenTls(where.port, where.hosts[0] ?? "0.0.0.0", tls, (request, response) => {
      if (!installs(request, response)) gate.take(request, response);
    }),
  );
} else {
  const [first = "127.0.0.1", ...others] = where.hosts;
  listeners.push(await listenPlain(where.port, first, gate.take));
  // A machine without IPv6 is complete without its loopback.
  for (const host of others)
    await listenPlain(where.port, host, gate.take).then(
      (one) => listeners.push(one),
      () => {},
    );
}

for (const listener of listeners) {
  countConnections(listener, gate);
  if (httpServer) listener.http.on("upgrade", (...socket) => void httpServer.emit("upgrade", ...socket));
}

stopWithParent(async () => {
  await drain(listeners, gate, 10_000);
  await Promise.allSettled([...(globalThis.stockproofClosers ?? [])].map((close) => close()));
  await app.close();
}, 18_000);
