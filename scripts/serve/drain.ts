/** Ends a server in order: nothing new is taken, what is in hand is answered, live streams are told to come back, then the sockets close. */
import { until } from "../stack/until.ts";
import type { Gate } from "./gate.ts";
import type { Listener } from "./listen.ts";

export async function drain(listeners: Listener[], gate: Gate, withinMs: number): Promise<void> {
  const closed = Promise.all(listeners.map((listener) => listener.close()));
  const closeIdle = () => {
    for (const { http } of listeners) http.closeIdleConnections();
  };
  gate.endStreams();
  closeIdle();
  // A kept connection becomes idle only when its last answer is out.
  const sweep = setInterval(closeIdle, 50);
  await Promise.race([
    closed,
    until(() => gate.inHand === 0, withinMs).then(() => until(() => gate.connections === 0, 1_000)),
  ]);
  clearInterval(sweep);
  for (const { http } of listeners) http.closeAllConnections();
}

/** The gate bounds connections; every listener tells it of its own. */
export function countConnections(listener: Listener, gate: Gate): void {
  listener.http.on("connection", (socket) => {
    gate.comesIn();
    socket.once("close", () => {
      gate.connections -= 1;
    });
  });
}
