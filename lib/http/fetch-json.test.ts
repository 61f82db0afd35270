import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchJson } from "./fetch-json";
import { NoAnswerError } from "./problem-error";

type Fate = "lost" | "busy" | "gateway" | "refused" | "answered";
const status = { busy: 503, gateway: 502, refused: 409, answered: 200 };
let fates: Fate[] = [];
let keys: (string | null)[] = [];

beforeEach(() => {
  keys = [];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (_url: string, { headers, signal }: RequestInit) => {
    signal?.throwIfAborted();
    keys.push(new Headers(headers).get("idempotency-key"));
    const fate = fates.shift() ?? "answered";
    if (fate === "lost") throw new TypeError("fetch failed");
    return Response.json({ code: fate, detail: "" }, { status: status[fate] });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Through every pause. */
async function endOf<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => undefined);
  await vi.runAllTimersAsync();
  return asked;
}

test("a write with a key is sent again, under the same key, while nothing is said about it", async () => {
  fates = ["lost", "busy", "gateway", "answered"];
  expect(await endOf(fetchJson("/", { body: {}, key: "one" }))).toMatchObject({ code: "answered" });
  expect(keys).toEqual(["one", "one", "one", "one"]);
});

test("five times, and then it says so; a refusal is an answer; without a key once", async () => {
  fates = ["busy", "busy", "busy", "busy", "busy", "answered"];
  await expect(endOf(fetchJson("/", { body: {}, key: "two" }))).rejects.toMatchObject({ status: 503, code: "busy" });
  expect(keys).toHaveLength(5);
  fates = ["refused"];
  await expect(endOf(fetchJson("/", { body: {}, key: "three" }))).rejects.toMatchObject({ status: 409 });
  fates = ["lost"];
  await expect(endOf(fetchJson("/", { body: {} }))).rejects.toBeInstanceOf(NoAnswerError);
  expect(keys).toHaveLength(7);
});

test("who has left waits for nothing more", async () => {
  const left = new AbortController();
  fates = ["busy"];
  const asked = fetchJson("/", { key: "four", signal: left.signal, tries: 9 });
  asked.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(1);
  expect(keys).toHaveLength(1);
  left.abort();
  await expect(endOf(asked)).rejects.toMatchObject({ name: "AbortError" });
  expect(keys).toHaveLength(1);
});
