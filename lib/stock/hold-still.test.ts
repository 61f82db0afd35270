import { expect, test } from "vitest";
import { holdStill } from "./hold-still";

const lines = (ids: string) => ids.split("").map((id) => ({ id, note: "" }));
const ids = (shown: readonly { id: string }[]) => shown.map((line) => line.id).join("");

test("what came since waits, also where it was written below the top, and no line changes its place", () => {
  const still = holdStill(lines("cba"), lines("edcxba"));
  expect(ids(still.shown)).toBe("cba");
  expect(still.waiting).toBe(3);
});

test("a line that was taken back meanwhile says so where it stands", () => {
  const now = [{ id: "d", note: "" }, { id: "c", note: "taken back" }, ...lines("ba")];
  expect(holdStill(lines("cba"), now).shown).toEqual(now.slice(1));
});

test("older lines follow when they are asked for", () => {
  const still = holdStill(lines("dc"), lines("edcba"));
  expect(ids(still.shown)).toBe("dcba");
  expect(still.waiting).toBe(1);
});

test("what is read stays when more came than a page holds, and at least so many are told", () => {
  const still = holdStill(lines("cba"), lines("hgf"));
  expect(ids(still.shown)).toBe("cba");
  expect(still).toMatchObject({ waiting: 3, isMore: true });
  expect(holdStill(lines("cba"), lines("edc"))).toMatchObject({ waiting: 2, isMore: false });
});
