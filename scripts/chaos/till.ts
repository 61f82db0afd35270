/**
 * A till that writes down what it means before it sends, keeps its key through every retry, and never takes silence for an answer.
 * One in two hundred sales is sent twice at once, as a nervous thumb or a bad network would.
 */
import { request } from "node:http";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { between, type Dice, oneOf } from "./dice";
import type { AnsweredSale, Intent, Journal, SaleBody } from "./journal";

export interface Goods {
  inventoryId: string;
  priceMinor: number;
}
export interface TillOptions {
  name: string;
  /** Where the tills call: the bad network. */
  port: number;
  code: string;
  pin: string;
  goods: Goods[];
  journal: Journal;
  roll: Dice;
  doubled: number;
}
interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Record<string, unknown>;
}

const CALL_TIMEOUT_MS = 4_000;

export class Till {
  sold = 0;
  private device = "";
  private token = "";

  constructor(private readonly options: TillOptions) {}

  get name(): string {
    return this.options.name;
  }

  /** Rings up sales until told to stop; the one under way is brought to its end. */
  async work(isOpen: () => boolean): Promise<void> {
    while (isOpen()) await this.sellOne();
  }

  async sellOne(): Promise<Intent> {
    const { journal, name, roll, doubled } = this.options;
    const intent = journal.intend(randomUUID(), name, this.basket());
    if (roll() < doubled) await Promise.all([this.resolve(intent), this.resolve(intent)]);
    else await this.resolve(intent);
    return intent;
  }

  /** Sends the same sale with the same key until the shop has answered. */
  async resolve(intent: Intent): Promise<void> {
    const { journal } = this.options;
    for (let wait = 20; ; wait = Math.min(wait * 2, 1_000)) {
      try {
        if (this.token === "") await this.signIn();
        const headers = { authorization: `Bearer ${this.token}`, "idempotency-key": intent.key };
        const reply = await this.call("POST", "/api/pos/sales", intent.body, headers);
        const renewed = reply.headers["x-access-token"];
        if (typeof renewed === "string") this.token = renewed;
        if (reply.status === 201) {
          journal.sold(intent, reply.body["sale"] as AnsweredSale, reply.headers["idempotency-replayed"] === "true");
          this.sold += 1;
          return;
        }
        if (reply.status === 401) this.token = "";
        else if (reply.status < 500) return journal.refused(intent, reply.status, String(reply.body["code"]));
        else journal.noAnswer(intent, `${reply.status} ${String(reply.body["code"])}`);
      } catch (error) {
        journal.noAnswer(intent, error instanceof Error ? error.message : String(error));
      }
      await pause(wait * (0.5 + Math.random()));
    }
  }

  private basket(): SaleBody {
    const { goods, roll } = this.options;
    const lines = new Map<Goods, number>();
    for (let n = between(roll, 1, 3); n > 0; n -= 1) {
      const item = oneOf(roll, goods);
      lines.set(item, (lines.get(item) ?? 0) + between(roll, 1, 3));
    }
    const total = [...lines].reduce((sum, [item, quantity]) => sum + item.priceMinor * quantity, 0);
    return {
      lines: [...lines].map(([item, quantity]) => ({ inventoryId: item.inventoryId, quantity: String(quantity) })),
      payments:
        roll() < 0.5
          ? [{ method: "cash", amount: total, tendered: total + between(roll, 0, 5) * 100 }]
          : [{ method: "card", amount: total }],
    };
  }

  private async signIn(): Promise<void> {
    if (this.device === "") {
      const paired = await this.call("POST", "/api/registers/pair", { code: this.options.code });
      if (paired.status !== 200)
        throw new Error(`pairing was answered ${paired.status} ${String(paired.body["code"])}`);
      this.device = String([paired.headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";
    }
    const session = await this.call("POST", "/api/session", { pin: this.options.pin }, { cookie: this.device });
    if (session.status !== 200)
      throw new Error(`sign-in was answered ${session.status} ${String(session.body["code"])}`);
    this.token = String(session.body["accessToken"]);
  }

  private call(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const options = {
        method,
        path,
        port: this.options.port,
        host: "127.0.0.1",
        agent: false,
        timeout: CALL_TIMEOUT_MS,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
          host: "localhost",
          ...headers,
        },
      } as const;
      const sent = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          if (!answer.complete) return reject(new Error("the answer was cut"));
          try {
            const told = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: told });
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
      sent.on("timeout", () => sent.destroy(new Error("no answer in time")));
      sent.on("error", reject);
      sent.end(text);
    });
  }
}
