/** A copy of the outbox as a file: every sale that waits, as it will be sent. Another till can read it in; the keys see to it that nothing is booked twice. */
import { type Entry, isUnsynced } from "./entry";

const KIND = "stockproof outbox";

export function toCopy(entries: readonly Entry[], madeAt: string): string {
  return JSON.stringify({ kind: KIND, version: 1, madeAt, entries: entries.filter(isUnsynced) }, null, 2);
}

/** Null for what is no copy; entries without a key are left where they are, in the file. */
export function fromCopy(text: string): Entry[] | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof file !== "object" || file === null) return null;
  const { kind, entries } = file as { kind?: unknown; entries?: unknown };
  if (kind !== KIND || !Array.isArray(entries)) return null;
  return (entries as Entry[]).filter(
    (entry) => typeof entry?.key === "string" && typeof entry.place === "string" && isUnsynced(entry),
  );
}
