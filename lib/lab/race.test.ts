/** What the lab shows is what the tills were told, whatever order they are heard in. */
import { expect, test } from "vitest";
import { follow, lost, newRace, oversold, type RaceLine } from "./race";

const told = (till: number, left: number, lane: "kept" | "scratch" = "kept"): RaceLine => ({
  line: "told",
  lane,
  till,
  outcome: "won",
  left,
  ms: till,
});

test("stock falls, even when the first to buy is heard last", () => {
  const race = [told(3, 9), told(1, 11), told(2, 10)].reduce(follow, newRace("Mug"));
  expect(race.kept).toMatchObject({ won: 3, left: 9, slowestMs: 3 });
});

test("fifty who read twelve and wrote eleven: thirty-eight sold too many, forty-nine never taken off", () => {
  const tills = Array.from({ length: 50 }, (_, till) => told(till, 11, "scratch"));
  const { scratch } = tills.reduce(follow, newRace("Mug"));
  expect(oversold(scratch)).toBe(38);
  expect(lost(scratch)).toBe(49);
});

test("the end is what was read back from the books", () => {
  const race = follow(newRace("Mug"), { line: "done", left: "0", ledger: "0", scratchLeft: 11, violations: 0 });
  expect(race).toMatchObject({ kept: { left: 0 }, scratch: { left: 11 }, proof: { ledger: "0", violations: 0 } });
});
