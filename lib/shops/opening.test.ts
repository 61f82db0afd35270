/** One shop, however often it is pressed for: its key outlives a reload and whatever the form says by then, until there is an answer. */
import { beforeEach, expect, test, vi } from "vitest";
import { beginOpening, endOpening, keepOpening, readOpening } from "./opening";

const disk = new Map<string, string>();
beforeEach(() => {
  disk.clear();
  vi.stubGlobal("localStorage", {
    getItem: (place: string) => disk.get(place) ?? null,
    setItem: (place: string, text: string) => disk.set(place, text),
    removeItem: (place: string) => disk.delete(place),
  });
});

test("a second try without an answer has the key of the first, with what the form says by then", () => {
  const first = beginOpening({ name: "Tea" });
  expect(first.isUnanswered).toBe(false);
  const second = beginOpening({ name: "Tea & Tins" });
  expect(second).toEqual({ key: first.key, form: { name: "Tea & Tins" }, isUnanswered: true });
  expect(readOpening()).toEqual(second);
});

test("a refusal is an answer: the next try is no second one, and keeps the key, which was not bound", () => {
  const first = beginOpening({ name: "Tea" });
  keepOpening(first);
  expect(beginOpening({ name: "Tea" })).toEqual(first);
});

test("the next shop has a key of its own", () => {
  const { key } = beginOpening({});
  endOpening();
  expect(readOpening()).toBeNull();
  expect(beginOpening({}).key).not.toBe(key);
});

test("what somebody else left there is nothing", () => {
  for (const left of ["{", "null", "7", '{"key":7,"form":{}}']) {
    disk.set("stockproof.opening", left);
    expect(readOpening()).toBeNull();
  }
});
