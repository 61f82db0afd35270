/**
 * What the tills meant and what they were told, on disk before anything is sent. The process that keeps it is the only one that is
 * never killed, so whatever the shop says later can be held against it.
 */
import { closeSync, openSync, writeSync } from "node:fs";

export interface SaleBody {
  lines: { inventoryId: string; quantity: string }[];
  payments: { method: "cash" | "card"; amount: number; tendered?: number }[];
}
export interface AnsweredSale {
  id: string;
  number: string;
  total: number;
  lines: { inventoryId: string; quantity: string }[];
}
export interface Intent {
  key: string;
  till: string;
  body: SaleBody;
  /** Calls that got no answer: the shop may have sold, or not. */
  unanswered: number;
  outcome?: { kind: "sold"; sale: AnsweredSale; replayed: boolean } | { kind: "refused"; status: number; code: string };
  /** Every sale this key was ever answered with; one key must never name two. */
  sales: Set<string>;
}

export class Journal {
  readonly intents = new Map<string, Intent>();
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, "a");
  }

  intend(key: string, till: string, body: SaleBody): Intent {
    const intent: Intent = { key, till, body, unanswered: 0, sales: new Set() };
    this.intents.set(key, intent);
    this.write({ intent: key, till, body });
    return intent;
  }

  noAnswer(intent: Intent, why: string): void {
    intent.unanswered += 1;
    this.write({ noAnswer: intent.key, why });
  }

  sold(intent: Intent, sale: AnsweredSale, replayed: boolean): void {
    intent.sales.add(sale.id);
    intent.outcome ??= { kind: "sold", sale, replayed };
    this.write({ sold: intent.key, sale: sale.id, replayed });
  }

  refused(intent: Intent, status: number, code: string): void {
    intent.outcome ??= { kind: "refused", status, code };
    this.write({ refused: intent.key, status, code });
  }

  close(): void {
    closeSync(this.file);
  }

  private write(line: unknown): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }
}
