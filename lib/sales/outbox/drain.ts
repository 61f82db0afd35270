/**
 * Sends what waits, oldest first, until nothing does. Whatever happens on the way (no answer, a reload, a second tab doing the same),
 * an entry changes only by the answer to its own key, and the server knows each key once.
 */
import type { Entry } from "./entry";
import { MOST_AT_ONCE, needsAttention, nextBatch, type Result, settle, unreadable } from "./outbox";

export interface OutboxStore {
  all: () => Promise<Entry[]>;
  /** Changes what is there now, in one step of its own: another tab may have been faster. */
  change: (key: string, step: (entry: Entry) => Entry) => Promise<void>;
}

/** What went wrong with the call itself: nobody answered, this browser may not, or the body as a whole was refused. */
export type Fault =
  | { kind: "lost" }
  | { kind: "barred"; code: string }
  | { kind: "refused"; code: string; detail: string };

export type Post = (sales: Entry["sale"][]) => Promise<Result[] | Fault>;
export type Drained = "empty" | "lost" | "barred";

export async function drain(store: OutboxStore, post: Post, clock = () => new Date().toISOString()): Promise<Drained> {
  let most = MOST_AT_ONCE;
  for (;;) {
    const entries = await store.all();
    for (const entry of unreadable(entries))
      await store.change(entry.key, (now) => needsAttention(now, { code: "unreadable", detail: "", facts: {} }));
    const batch = nextBatch(entries, most);
    if (batch.length === 0) return "empty";
    const answer = await post(batch.map((entry) => entry.sale));
    if (Array.isArray(answer)) {
      if (!(await applyAll(store, answer, clock()))) return "lost";
      most = MOST_AT_ONCE;
    } else if (answer.kind !== "refused") return answer.kind;
    else if (batch.length > 1) most = Math.ceil(batch.length / 2);
    else {
      // the one that cannot even be read by the door stands alone now; the others go on
      const { code, detail } = answer;
      await store.change(batch[0]?.key ?? "", (now) => needsAttention(now, { code, detail, facts: {} }));
      most = MOST_AT_ONCE;
    }
  }
}

async function applyAll(store: OutboxStore, results: readonly Result[], now: string): Promise<boolean> {
  let moved = false;
  for (const result of results) {
    if (result.key === null) continue;
    await store.change(result.key, (entry) => {
      const after = settle(entry, result, now);
      moved ||= after !== entry;
      return after;
    });
  }
  return moved;
}
