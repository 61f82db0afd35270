"use client";
/**
 * The outbox on disk. A sale, its key and its receipt number are written in one transaction that is flushed to the disk before anyone
 * hears of success; a disk that is full refuses it. Kept apart from the till's other books, so that nothing else can wipe it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxStore } from "./drain";
import type { Entry, NewEntry } from "./entry";

interface OutboxDisk extends DBSchema {
  entries: { key: string; value: Entry };
  /** The till's number series, its last known shop, who may stand here: by name. */
  kept: { key: string; value: unknown };
}
export interface Series {
  name: string;
  last: number;
}

let opening: Promise<IDBPDatabase<OutboxDisk>> | undefined;
function disk(): Promise<IDBPDatabase<OutboxDisk>> {
  opening ??= openDB<OutboxDisk>("stockproof-outbox", 1, {
    upgrade: (database) => {
      database.createObjectStore("entries", { keyPath: "key" });
      database.createObjectStore("kept");
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    terminated: () => (opening = undefined),
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

export const readKept = async <T>(name: string): Promise<T | undefined> =>
  (await (await disk()).get("kept", name)) as T | undefined;
export const writeKept = async (name: string, value: unknown): Promise<void> =>
  void (await (await disk()).put("kept", value, name));

/** Changes what is kept under a name in one step of its own; answers what is there afterwards. */
export async function changeKept<T>(name: string, step: (now: T | undefined) => T): Promise<T> {
  const work = (await disk()).transaction("kept", "readwrite");
  const after = step((await work.store.get(name)) as T | undefined);
  await Promise.all([work.store.put(after, name), work.done]);
  return after;
}

export const seriesKey = (base: string) => `series ${base}`;
/** The number of the device this browser was paired as, while its books are those of that day: its series begins plainly, `T1-A7`. */
export const FRESH_DEVICE = "fresh device";

/** After a wipe nobody knows which numbers were given: two letters begin a series of its own, `T1-A7KX`. */
async function firstSeries(base: string, isFresh: boolean): Promise<Series> {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(2)), (byte) =>
    String.fromCharCode(65 + (byte % 26)),
  );
  return { name: isFresh ? base : `${base}${letters.join("")}`, last: 0 };
}

/** Writes the sale down under its key and gives it the next number; the same key again is the same entry. */
export async function ring(sale: NewEntry, base: string): Promise<Entry> {
  const isFresh = base.endsWith(`-A${await readKept<number>(FRESH_DEVICE)}`);
  const first = await firstSeries(base, isFresh);
  const work = (await disk()).transaction(["entries", "kept"], "readwrite", { durability: "strict" });
  const entries = work.objectStore("entries");
  const kept = work.objectStore("kept");
  const known = await entries.get(sale.key);
  if (known) return known;
  const series = ((await kept.get(seriesKey(base))) as Series | undefined) ?? first;
  const n = (((await kept.get("n")) as number | undefined) ?? 0) + 1;
  const last = series.last + 1;
  const receiptNumber = `${series.name}-${String(last).padStart(4, "0")}`;
  const entry: Entry = { ...sale, n, state: "waiting", sale: { ...sale.sale, receiptNumber } };
  // each write's own failure is the transaction's; waiting for `done` alone would leave it unheard
  await Promise.all([entries.put(entry), kept.put({ ...series, last }, seriesKey(base)), kept.put(n, "n"), work.done]);
  return entry;
}

export const readEntry = async (key: string): Promise<Entry | undefined> => (await disk()).get("entries", key);

export const outboxDisk: OutboxStore & {
  forget: (keys: string[]) => Promise<void>;
  add: (copies: Entry[]) => Promise<number>;
} = {
  all: async () => (await disk()).getAll("entries"),
  change: async (key, step) => {
    const work = (await disk()).transaction("entries", "readwrite", { durability: "strict" });
    const entry = await work.store.get(key);
    const after = entry && step(entry);
    if (after && after !== entry) await work.store.put(after);
    await work.done;
  },
  forget: async (keys) => {
    const work = (await disk()).transaction("entries", "readwrite");
    await Promise.all([...keys.map((key) => work.store.delete(key)), work.done]);
  },
  /** Entries of a copy join those that are here; what is here already stays as it is. */
  add: async (copies) => {
    const work = (await disk()).transaction(["entries", "kept"], "readwrite", { durability: "strict" });
    const entries = work.objectStore("entries");
    let n = ((await work.objectStore("kept").get("n")) as number | undefined) ?? 0;
    let added = 0;
    for (const copy of copies) {
      if (await entries.get(copy.key)) continue;
      n += 1;
      added += 1;
      await entries.put({ ...copy, n });
    }
    await work.objectStore("kept").put(n, "n");
    await work.done;
    return added;
  },
};
