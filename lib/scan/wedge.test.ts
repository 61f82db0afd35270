import { expect, test } from "vitest";
import { Wedge } from "./wedge";

function typed(keys: string, gapMs: number, end = "Enter") {
  const scans: string[] = [];
  const wedge = new Wedge((code) => scans.push(code));
  let at = 0;
  for (const key of keys) wedge.key(key, (at += gapMs));
  const isTaken = wedge.key(end, (at += gapMs));
  return { scans, isTaken };
}

test("what is typed faster than a hand can is a scan", () => {
  expect(typed("4006381333931", 10)).toEqual({ scans: ["4006381333931"], isTaken: true });
  expect(typed("A-01", 80, "Tab")).toEqual({ scans: ["A-01"], isTaken: true });
});

test("what a hand types is not, nor is a lone Enter", () => {
  expect(typed("4006", 200)).toEqual({ scans: [], isTaken: false });
  expect(typed("", 10)).toEqual({ scans: [], isTaken: false });
});

test("a pause begins a new code", () => {
  const scans: string[] = [];
  const wedge = new Wedge((code) => scans.push(code));
  wedge.key("x", 0);
  for (const [n, key] of ["A", "B", "C"].entries()) wedge.key(key, 1_000 + n * 10);
  wedge.key("Shift", 1_040);
  wedge.key("Enter", 1_050);
  expect(scans).toEqual(["ABC"]);
});
