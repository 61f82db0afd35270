/** The app server: Next behind our own sockets, so that limits, HTTPS and the way it stops are ours. Its speed is benched. */
import next from "next";
import { ownNames, tlsFor } from "./serve/authority.ts";
import { Gate } from "./serve/gate.ts";
import { servesInstallation } from "./serve/install-page.ts";
import { type Listener, listenPlain, listenTls } from "./serve/listen.ts";
import { whereFrom } from "./serve/where.ts";
import { dataDirFrom, projectDir } from "./stack/paths.ts";
import { stopWithParent } from "./stack/stop-with-parent.ts";
import { until } from "./stack/until.ts";

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
const app = next({ dev, dir: projectDir, hostname: "localhost", port: where.port, quiet: true });
await app.prepare();

const handle = app.getRequestHandler();
const gate = new Gate((request, response) => handle(request, response));
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

for (const { http } of listeners) {
  http.on("connection", (socket) => {
    gate.connections += 1;
    socket.once("close", () => {
      gate.connections -= 1;
    });
  });
}

stopWithParent(async () => {
  const allClosed = Promise.all(listeners.map((listener) => listener.close()));
  gate.endStreams();
  for (const { http } of listeners) http.closeIdleConnections();
  const idle = setInterval(() => {
    for (const { http } of listeners) http.closeIdleConnections();
  }, 50);
  await Promise.race([allClosed, until(() => gate.connections === 0, 10_000)]);
  clearInterval(idle);
  for (const { http } of listeners) http.closeAllConnections();
  await Promise.allSettled([...(globalThis.stockproofClosers ?? [])].map((close) => close()));
  await app.close();
}, 18_000);
