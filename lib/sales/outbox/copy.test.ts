import { expect, test } from "vitest";
import { fromCopy, toCopy } from "./copy";
import type { Entry } from "./entry";

const entry = (key: string, state: Entry["state"]) => ({ key, n: 1, place: "shop.till", state }) as Entry;

test("a copy carries what is not sent, and reads in as it was", () => {
  const text = toCopy([entry("a", "waiting"), entry("b", "sent"), entry("c", "attention")], "2026-11-21T12:00:00Z");
  expect(fromCopy(text)?.map(({ key, state }) => [key, state])).toEqual([
    ["a", "waiting"],
    ["c", "attention"],
  ]);
});

test("what is no copy is refused, what is damaged in it is left out", () => {
  for (const text of ["", "{", "null", "[]", '{"kind":"other","entries":[]}']) expect(fromCopy(text)).toBeNull();
  expect(
    fromCopy('{"kind":"stockproof outbox","entries":[null,{"key":1},{"key":"a","place":"p","state":"waiting"}]}'),
  ).toHaveLength(1);
});
