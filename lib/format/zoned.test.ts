import { expect, test } from "vitest";
import { dayAfter, daysBetween, momentIn, shopDay, shownIn } from "./zoned";

test("the shop's Friday begins at its own midnight, wherever the browser stands", () => {
  expect(daysBetween("America/Chicago", "2026-11-20", "2026-11-20")).toEqual({
    from: "2026-11-20T06:00:00.000Z",
    to: "2026-11-21T06:00:00.000Z",
  });
  expect(daysBetween("Pacific/Auckland", "2026-11-20", null)).toEqual({
    from: "2026-11-19T11:00:00.000Z",
    to: undefined,
  });
  expect(daysBetween("Europe/Berlin", "tomorrow", "2026-02-31T")).toEqual({ from: undefined, to: undefined });
});

test("a day on which the clocks change is as long as it is", () => {
  const { from, to } = daysBetween("Europe/Berlin", "2026-10-25", "2026-10-25");
  expect([from, to]).toEqual(["2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"]);
  expect(momentIn("Europe/Berlin", "2026-03-29T18:00")?.toISOString()).toBe("2026-03-29T16:00:00.000Z");
});

test("a moment reads back as it was typed", () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland"])
    expect(shownIn(zone, momentIn(zone, "2026-11-20T18:07") ?? new Date(0))).toBe("2026-11-20T18:07");
  expect(momentIn("UTC", "")).toBeNull();
});

test("today is the shop's today", () => {
  const now = new Date("2026-11-20T23:30:00Z");
  expect(shopDay("Europe/Berlin", 0, now)).toBe("2026-11-21");
  expect(shopDay("America/Chicago", 6, now)).toBe("2026-11-14");
  expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
});
