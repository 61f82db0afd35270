/**
 * A bad wire between the API and PostgreSQL: now and then an answer is lost after the database has done its work, a request is cut in the
 * middle, or either takes its time. Connections are kept for long here, so each piece that passes is judged by itself.
 */
import { connect, createServer, type Socket } from "node:net";
import type { Dice } from "./dice";

export interface WireRates {
  /** The answer is dropped, and the connection with it. */
  lostReply: number;
  /** Half of a request arrives, then nothing more. */
  cut: number;
  /** Up to a tenth of a second. */
  delay: number;
}
type Fault = keyof WireRates | "none";

export class DatabaseProxy {
  readonly counts: Record<Fault, number> = { none: 0, lostReply: 0, cut: 0, delay: 0 };
  /** The shop starts and ends in peace. */
  isCalm = true;
  private readonly sockets = new Set<Socket>();
  private targetPort = 0;
  private readonly server = createServer((client) => this.carry(client));

  constructor(
    private readonly rates: WireRates,
    private readonly roll: Dice,
  ) {}

  /** Answers the port at which the database is to be called instead. */
  listen(targetPort: number): Promise<number> {
    this.targetPort = targetPort;
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

  private happens(fault: keyof WireRates): boolean {
    const does = !this.isCalm && this.roll() < this.rates[fault];
    this.counts[does ? fault : "none"] += 1;
    return does;
  }

  private carry(client: Socket): void {
    const database = connect(this.targetPort, "127.0.0.1");
    const end = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", end);
      socket.on("close", () => {
        this.sockets.delete(socket);
        end();
      });
    }
    client.on("data", (bytes) => {
      if (this.happens("cut")) {
        database.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
        client.destroy();
      } else this.pass(client, database, bytes);
    });
    database.on("data", (bytes) => {
      if (this.happens("lostReply")) end();
      else this.pass(database, client, bytes);
    });
  }

  /** In order, however long one piece takes. */
  private pass(from: Socket, to: Socket, bytes: Buffer): void {
    const write = (): void => {
      if (to.destroyed) return;
      if (to.write(bytes)) from.resume();
      else to.once("drain", () => from.resume());
    };
    from.pause();
    if (this.happens("delay")) setTimeout(write, this.roll() * 100);
    else write();
  }
}
