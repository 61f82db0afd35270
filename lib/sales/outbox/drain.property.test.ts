/**
 * Over random histories of a till (sales rung up, calls lost before or after the server had them, reloads in mid-call, two tabs at once,
 * copies read in twice, entries damaged on disk): every sale is on the server once, in the till's order, and none is lost.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type OutboxStore, type Post, drain } from "./drain";
import type { Entry } from "./entry";
import { sendAgain } from "./outbox";

type CallFate = "answered" | "lost before" | "lost after" | "busy" | "never";
type Step =
  | { do: "ring"; poison: boolean }
  | { do: "drain"; fates: CallFate[] }
  | { do: "two tabs"; fates: [CallFate[], CallFate[]] }
  | { do: "read the copy in again" }
  | { do: "damage" }
  | { do: "fix" };

const fate = fc.constantFrom<CallFate>("answered", "answered", "lost before", "lost after", "busy", "never");
const fates = fc.array(fate, { maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("ring" as const), poison: fc.nat(9).map((n) => n === 0) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("drain" as const), fates }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("two tabs" as const), fates: fc.tuple(fates, fates) }) },
  fc.constant({ do: "read the copy in again" as const }),
  fc.constant({ do: "damage" as const }),
  fc.constant({ do: "fix" as const }),
);

function disk() {
  const entries = new Map<string, Entry>();
  const store: OutboxStore = {
    all: async () => [...entries.values()].map((entry) => ({ ...entry })),
    change: async (key, change) => {
      const now = entries.get(key);
      if (now) entries.set(key, change(now));
    },
  };
  return { entries, store };
}

/** Knows each key once, as the door does; what is poisoned it will not take. */
function server() {
  const sold: string[] = [];
  const poisoned = new Set<string>();
  const take = (sales: Entry["sale"][]) =>
    sales.map(({ key }) => {
      if (poisoned.has(key))
        return { key, outcome: "attention" as const, problem: { status: 409, code: "payment_mismatch" } };
      if (!sold.includes(key)) sold.push(key);
      return { key, outcome: "covered" as const, sale: { id: `sale of ${key}` } };
    });
  const line =
    (script: CallFate[]): Post =>
    async (sales) => {
      const fate = script.shift() ?? "answered";
      await Promise.resolve();
      if (fate === "lost before" || fate === "busy") return { kind: "lost" };
      const results = take(sales);
      if (fate === "never") return new Promise(() => {}); // the page was closed while it waited
      return fate === "lost after" ? { kind: "lost" } : results;
    };
  return { sold, poisoned, line };
}

const rung = (n: number): Entry => ({
  key: `sale ${n}`,
  n,
  place: "shop.till",
  state: "waiting",
  sale: {
    key: `sale ${n}`,
    soldAt: "2026-11-21T12:00:00Z",
    staffId: "ada",
    receiptNumber: `T1-A7-${String(n).padStart(4, "0")}`,
    catalogVersion: "1",
    total: 500,
    lines: [],
    payments: [],
  },
  shown: { staff: "Ada", change: 0, lines: [], taxes: [] },
});

/** A drain that hangs is a page that was closed: nobody waits for it. */
const closing = (work: Promise<unknown>) => Promise.race([work, new Promise((resolve) => setImmediate(resolve))]);

test("every sale reaches the server once and in order, whatever was lost, reloaded, doubled or opened twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (history) => {
      const { entries, store } = disk();
      const shop = server();
      const copies: Entry[] = [];
      const damaged = new Set<string>();
      for (const act of history) {
        if (act.do === "ring") {
          const entry = rung(copies.length + 1);
          copies.push(entry);
          entries.set(entry.key, entry);
          if (act.poison) shop.poisoned.add(entry.key);
        } else if (act.do === "drain") await closing(drain(store, shop.line([...act.fates])));
        else if (act.do === "two tabs")
          await Promise.all(act.fates.map((one) => closing(drain(store, shop.line([...one])))));
        else if (act.do === "read the copy in again") {
          for (const copy of copies) if (!entries.has(copy.key)) entries.set(copy.key, copy);
        } else if (act.do === "damage") {
          const victim = [...entries.values()].findLast((entry) => entry.state === "waiting");
          if (victim) {
            damaged.add(victim.key);
            entries.set(victim.key, { ...victim, sale: null as unknown as Entry["sale"] });
          }
        } else {
          for (const key of shop.poisoned) await store.change(key, sendAgain);
          shop.poisoned.clear();
        }
      }
      expect(await drain(store, shop.line([]))).toBe("empty");

      expect(entries.size).toBe(copies.length);
      expect(new Set(shop.sold).size).toBe(shop.sold.length);
      for (const entry of entries.values()) {
        if (entry.state === "sent") expect(shop.sold).toContain(entry.key);
        else {
          expect(entry.state).toBe("attention");
          expect(shop.poisoned.has(entry.key) || damaged.has(entry.key)).toBe(true);
        }
      }
      const never = (key: string) => shop.poisoned.has(key) || damaged.has(key);
      expect(copies.map(({ key }) => key).filter((key) => !never(key) && !shop.sold.includes(key))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("without faults of their own, sales arrive in the order they were rung up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(120), fc.array(fates, { maxLength: 6 }), async (count, calls) => {
      const { entries, store } = disk();
      const shop = server();
      for (let n = count; n > 0; n -= 1) entries.set(`sale ${n}`, rung(n));
      for (const call of calls) await closing(drain(store, shop.line([...call])));
      await drain(store, shop.line([]));
      expect(shop.sold).toEqual(Array.from({ length: count }, (_, index) => `sale ${index + 1}`));
    }),
    { numRuns: 100 },
  );
});

test("a body the door cannot read as a whole is found by halving; the others go on", async () => {
  const { entries, store } = disk();
  for (let n = 1; n <= 60; n += 1) entries.set(`sale ${n}`, rung(n));
  const taken: string[] = [];
  const post: Post = async (sales) => {
    if (sales.some(({ key }) => key === "sale 17")) return { kind: "refused", code: "malformed", detail: "no" };
    taken.push(...sales.map(({ key }) => key));
    return sales.map(({ key }) => ({ key, outcome: "covered" as const }));
  };
  expect(await drain(store, post)).toBe("empty");
  expect(taken).toHaveLength(59);
  expect(entries.get("sale 17")).toMatchObject({ state: "attention", problem: { code: "malformed" } });
});

test("a server that answers «unavailable» for each sale ends the round instead of spinning", async () => {
  const { entries, store } = disk();
  entries.set("sale 1", rung(1));
  const post: Post = async (sales) =>
    sales.map(({ key }) => ({ key, outcome: "attention" as const, problem: { status: 503, code: "unavailable" } }));
  expect(await drain(store, post)).toBe("lost");
  expect(entries.get("sale 1")?.state).toBe("waiting");
});
