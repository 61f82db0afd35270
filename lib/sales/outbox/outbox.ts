/**
 * The rules of the outbox, apart from disk and network: what is sent next, what an answer makes of an entry, how long a lost call waits.
 * A sale leaves `waiting` only by an answer that names its key.
 */
import { type Entry, type EntryProblem, isReadable, type Outcome } from "./entry";

export interface Result {
  key: string | null;
  outcome: Outcome | "attention";
  sale?: { id: string };
  problem?: { code?: unknown; status?: unknown; detail?: unknown; facts?: unknown };
}

/** So many travel at once; the door takes 200, but a shop's line may be thin. */
export const MOST_AT_ONCE = 50;

export const inOrder = (entries: readonly Entry[]): Entry[] => entries.toSorted((a, b) => a.n - b.n);

export function nextBatch(entries: readonly Entry[], most = MOST_AT_ONCE): Entry[] {
  return inOrder(entries.filter((entry) => entry.state === "waiting" && isReadable(entry))).slice(0, most);
}

export const unreadable = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => entry.state === "waiting" && !isReadable(entry));

export function needsAttention(entry: Entry, problem: EntryProblem): Entry {
  return entry.state === "waiting" ? { ...entry, state: "attention", problem } : entry;
}

/** What the door said about one sale. «Unavailable» says nothing about it: it stays. */
export function settle(entry: Entry, result: Result, now: string): Entry {
  if (entry.state === "sent" || result.key !== entry.key) return entry;
  if (result.outcome !== "attention") {
    const { problem: _, ...rest } = entry;
    return {
      ...rest,
      state: "sent",
      outcome: result.outcome,
      sentAt: now,
      ...(result.sale ? { saleId: result.sale.id } : {}),
    };
  }
  const { code, status, detail, facts } = result.problem ?? {};
  if (typeof status === "number" && status >= 500) return entry;
  return needsAttention(entry, {
    code: typeof code === "string" ? code : "malformed",
    detail: typeof detail === "string" ? detail : "",
    facts: typeof facts === "object" && facts !== null ? (facts as Record<string, unknown>) : {},
  });
}

/** A fix by hand sends it again under its own key. */
export function sendAgain(entry: Entry): Entry {
  if (entry.state !== "attention") return entry;
  const { problem: _, ...rest } = entry;
  return { ...rest, state: "waiting" };
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Doubles up to a minute; a part of it is chance, so that twenty tills of one shop do not knock together. */
export function pauseAfter(tries: number, chance: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
  return Math.round(whole * (0.5 + chance / 2));
}

/** What is done and old enough is forgotten; what a person has yet to see never is. */
export function forgettable(entries: readonly Entry[], now: number, keepMs = 7 * 86_400_000, most = 500): string[] {
  const done = inOrder(entries).filter((entry) => entry.state === "sent");
  const old = done.filter((entry) => now - Date.parse(entry.sentAt ?? "") > keepMs);
  return [...new Set([...old, ...done.slice(0, Math.max(0, done.length - most))].map((entry) => entry.key))];
}
