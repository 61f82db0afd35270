import { expect, test } from "vitest";
import { uuidV7 } from "./uuid-v7";

test("ids are version 7, differ, and sort by the moment they were made", () => {
  const ids = Array.from({ length: 20_000 }, () => uuidV7());
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids.slice(0, 100))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a clock that steps back does not make an id that sorts before the last one", () => {
  const now = Date.now() + 60_000;
  const first = uuidV7(now);
  expect(uuidV7(now - 5_000) > first).toBe(true);
});
