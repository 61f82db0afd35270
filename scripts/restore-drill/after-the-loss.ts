/** What the drill knows of each sale: when it was acknowledged, and whether the restored shop still has it. */
import { once, EventEmitter } from "node:events";
import pg from "pg";
import { type AnsweredSale, type Intent, Journal } from "../chaos/journal";
import { readSnapshot, type Snapshot } from "../chaos/snapshot";

export class DrillJournal extends Journal {
  private readonly at = new Map<string, number>();
  private readonly news = new EventEmitter();

  override sold(intent: Intent, sale: AnsweredSale, replayed: boolean): void {
    super.sold(intent, sale, replayed);
    this.at.set(intent.key, Date.now());
    this.news.emit("sold");
  }

  acknowledged(before: number): number {
    return [...this.at.values()].filter((at) => at <= before).length;
  }

  when(key: string): number | undefined {
    return this.at.get(key);
  }

  /** The first sale acknowledged after a moment. */
  async nextSale(after: number): Promise<void> {
    if (![...this.at.values()].some((at) => at > after)) await once(this.news, "sold");
  }
}

export async function snapshotAt(databaseUrl: string, orgId: string, since: Date): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await readSnapshot(client, orgId, since);
  } finally {
    await client.end();
  }
}

/** Sales that were acknowledged before the loss and are not in the restored shop; the judge is then asked about all others. */
export async function afterTheLoss(
  databaseUrl: string,
  orgId: string,
  since: Date,
  journal: DrillJournal,
  lostAt: number,
) {
  const snapshot = await snapshotAt(databaseUrl, orgId, since);
  const lost = [...journal.intents.values()].flatMap((intent) => {
    const at = journal.when(intent.key);
    return at === undefined || at > lostAt || snapshot.sales.has(intent.key) ? [] : [{ key: intent.key, at }];
  });
  const keys = new Set(lost.map(({ key }) => key));
  return { lost, survivors: () => [...journal.intents.values()].filter(({ key }) => !keys.has(key)) };
}
