import { expect, test } from "vitest";
import { formatAgo, formatTime } from "./time";

test("a moment is told in the shop's own zone", () => {
  expect(formatTime("2026-11-20T23:30:00Z", "date", "en", "Europe/Berlin")).toBe("Nov 21, 2026");
  expect(formatTime("2026-11-20T12:05:00Z", "time", "de", "Europe/Berlin")).toBe("13:05");
});

test("a day of the calendar stays that day west and east of Greenwich", () => {
  for (const zone of ["America/Los_Angeles", "Europe/Berlin", "Pacific/Auckland"])
    expect(formatTime("2026-11-20", "date", "en", zone)).toBe("Nov 20, 2026");
});

test("an age is told in its largest unit", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  expect(formatAgo("2026-11-20T11:59:48Z", now, "en")).toBe("12s ago");
  expect(formatAgo("2026-11-20T09:00:00Z", now, "en")).toBe("3h ago");
  expect(formatAgo("2026-11-18T11:00:00Z", now, "de")).toBe("vor 2 Tagen");
  expect(formatAgo("2026-11-20T11:57:00Z", now, "de"), "not «vor 3 m»: that is a metre").toBe("vor 3 Min.");
  expect(formatAgo("2026-11-20T12:00:00.3Z", now, "en")).toBe("now");
  expect(formatAgo("2026-11-20T12:00:09Z", now, "es")).toBe("ahora");
});
