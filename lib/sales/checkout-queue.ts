/**
 * Group commit: while a batch of an org is under way, sales that arrive wait and travel together as the next, in one database
 * transaction. A lone sale waits for nobody; where many wait, a second batch leaves before the first is back, so that the database
 * works while this process answers. Each is answered alone, and only after its commit is durable. The queue holds no rule:
 * any number of processes may have one, and the database judges every sale by itself.
 */
import { Refusal } from "@/lib/http/problem";

/** More in one transaction gains nothing and makes the last one wait. */
const MOST_IN_BATCH = 64;
/** A second batch of fewer would cost the database more than it saves the waiting. */
const ENOUGH_FOR_A_SECOND = 14;
const MOST_UNDER_WAY = 2;
/** Beyond this a sale would not be answered in time anyway. */
const MOST_WAITING = 1_000;

export interface Waiting<Ask, Answer> {
  ask: Ask;
  deadline: number;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** Sends one batch and answers in its order. */
export type SendBatch<Ask, Answer> = (orgId: string, asks: Ask[], budgetMs: number) => Promise<Answer[]>;

export class CheckoutQueue<Ask extends { key: string | null }, Answer> {
  private readonly waiting = new Map<string, Waiting<Ask, Answer>[]>();
  private readonly underWay = new Map<string, number>();

  constructor(private readonly send: SendBatch<Ask, Answer>) {}

  get depth(): number {
    return [...this.waiting.values()].reduce((sum, queue) => sum + queue.length, 0);
  }

  put(orgId: string, ask: Ask, timeLeftMs: number): Promise<Answer> {
    const queue = this.waiting.get(orgId) ?? [];
    if (queue.length >= MOST_WAITING) return Promise.reject(new Refusal("busy", { waiting: queue.length }));
    this.waiting.set(orgId, queue);
    return new Promise((resolve, reject) => {
      queue.push({ ask, deadline: performance.now() + timeLeftMs, resolve, reject });
      this.depart(orgId);
    });
  }

  private depart(orgId: string): void {
    for (;;) {
      const underWay = this.underWay.get(orgId) ?? 0;
      const waiting = this.waiting.get(orgId)?.length ?? 0;
      if (waiting === 0 || underWay >= MOST_UNDER_WAY || (underWay > 0 && waiting < ENOUGH_FOR_A_SECOND)) return;
      const batch = this.next(orgId);
      if (batch.length === 0) continue;
      this.underWay.set(orgId, underWay + 1);
      void this.serve(orgId, batch).then(() => this.arrived(orgId));
    }
  }

  private arrived(orgId: string): void {
    const left = (this.underWay.get(orgId) ?? 1) - 1;
    if (left > 0) this.underWay.set(orgId, left);
    else this.underWay.delete(orgId);
    if (this.waiting.get(orgId)?.length === 0) this.waiting.delete(orgId);
    this.depart(orgId);
  }

  /** Those whose time is up are told so; of two with one key only the first travels, the other follows in a later batch. */
  private next(orgId: string): Waiting<Ask, Answer>[] {
    const queue = this.waiting.get(orgId) ?? [];
    const keys = new Set<string | null>();
    const batch: Waiting<Ask, Answer>[] = [];
    const later: Waiting<Ask, Answer>[] = [];
    for (const sale of queue.splice(0)) {
      if (sale.deadline <= performance.now()) sale.reject(new Refusal("busy", { waiting: queue.length }));
      else if (batch.length === MOST_IN_BATCH || keys.has(sale.ask.key)) later.push(sale);
      else {
        keys.add(sale.ask.key);
        batch.push(sale);
      }
    }
    queue.push(...later);
    return batch;
  }

  private async serve(orgId: string, batch: Waiting<Ask, Answer>[]): Promise<void> {
    const budget = Math.max(1, Math.min(...batch.map((sale) => sale.deadline)) - performance.now());
    try {
      const answers = await this.send(
        orgId,
        batch.map((sale) => sale.ask),
        budget,
      );
      for (const [index, sale] of batch.entries()) sale.resolve(answers[index] as Answer);
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      else await this.serveOneByOne(orgId, batch);
    }
  }

  /** What breaks a whole batch is one sale's fault, or nobody's: each is tried alone, under its own key, so nothing happens twice. */
  private async serveOneByOne(orgId: string, batch: Waiting<Ask, Answer>[]): Promise<void> {
    for (const sale of batch) {
      if (sale.deadline <= performance.now()) sale.reject(new Refusal("busy", {}));
      else await this.serve(orgId, [sale]);
    }
  }
}
