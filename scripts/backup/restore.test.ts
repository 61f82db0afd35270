import { expect, test } from "vitest";
import { asDatabaseReads } from "./restore";

test("a moment is told to the database with its offset, to the microsecond", () => {
  expect(asDatabaseReads("2026-11-20T18:00:00Z")).toBe("2026-11-20 18:00:00+00");
  expect(asDatabaseReads("2026-11-20T18:00:00.123456Z")).toBe("2026-11-20 18:00:00.123456+00");
  expect(asDatabaseReads("2026-11-20T19:00:00+01:00")).toBe("2026-11-20 19:00:00+01:00");
});

test("what is no moment is refused with a sentence, before anything is made", () => {
  expect(() => asDatabaseReads("yesterday evening")).toThrow(/is no moment/);
});
