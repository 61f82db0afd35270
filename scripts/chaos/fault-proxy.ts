/**
 * A bad network between the tills and the shop: now and then a connection is refused, held up, swallowed, cut in the middle of the
 * body, or its reply is dropped after the shop has committed. One connection carries one request, so a fault hits one call.
 */
import { connect, createServer, type Socket } from "node:net";
import type { Dice } from "./dice";

export interface Rates {
  /** The reply is dropped after the shop has answered. */
  lostReply: number;
  /** The connection is reset before the request arrives. */
  reset: number;
  /** Nothing is forwarded and nothing is said. */
  blackHole: number;
  /** The request is cut in the middle. */
  cut: number;
  /** Up to a quarter of a second of delay. */
  delay: number;
}
type Fault = keyof Rates | "none";

export class FaultProxy {
  readonly counts: Record<Fault, number> = { none: 0, lostReply: 0, reset: 0, blackHole: 0, cut: 0, delay: 0 };
  isCalm = false;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => this.carry(client));

  constructor(
    private readonly targetPort: number,
    private readonly rates: Rates,
    private readonly roll: Dice,
  ) {}

  /** Answers the port the tills call. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(0, "127.0.0.1", () => {
        const address = this.server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private choose(): Fault {
    if (this.isCalm) return "none";
    let left = this.roll();
    for (const [fault, rate] of Object.entries(this.rates) as [Fault, number][]) {
      if (left < rate) return fault;
      left -= rate;
    }
    return "none";
  }

  private carry(client: Socket): void {
    const fault = this.choose();
    this.counts[fault] += 1;
    this.keep(client);
    if (fault === "reset") return void client.resetAndDestroy();
    if (fault === "blackHole") return void client.resume();
    const shop = this.keep(connect(this.targetPort, "127.0.0.1"));
    shop.on("error", () => client.destroy());
    client.on("error", () => shop.destroy());
    client.on("close", () => shop.destroy());
    if (fault === "cut") {
      client.once("data", (bytes) => {
        shop.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
        client.destroy();
      });
      return;
    }
    if (fault === "delay") {
      client.pause();
      setTimeout(() => client.pipe(shop), 50 + this.roll() * 200);
    } else client.pipe(shop);
    if (fault === "lostReply") shop.once("data", () => client.destroy());
    else shop.pipe(client);
    shop.on("close", () => client.end());
  }

  private keep(socket: Socket): Socket {
    this.sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => this.sockets.delete(socket));
    return socket;
  }
}
