import { expect, test } from "vitest";
import { LockWaits } from "./lock-waits";

test("a wait counts once, when it is over, with the longest it was seen; a second wait of the same backend is another", () => {
  const waits = new LockWaits();
  expect(waits.see([{ pid: 1, since: 10, seconds: 0.1 }])).toEqual([]);
  expect(
    waits.see([
      { pid: 1, since: 10, seconds: 0.6 },
      { pid: 2, since: 11, seconds: 0.2 },
    ]),
  ).toEqual([]);
  expect(waits.see([{ pid: 1, since: 12, seconds: 0.05 }])).toEqual([0.6, 0.2]);
  expect(waits.takeLongest()).toBe(0.6);
  expect(waits.takeLongest()).toBe(0);
});
