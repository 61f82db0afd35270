import { expect, test } from "vitest";
import { type DatedReport, pageOf } from "./page";

const report: DatedReport = {
  commit: "abc1234",
  at: "2026-11-21T01:18:10.720Z",
  plan: {
    seed: 7,
    seconds: 120,
    tills: 60,
    kills: { app: 12, backend: 6, postgres: 1 },
    rates: { lostReply: 0.02, reset: 0, blackHole: 0, cut: 0, delay: 0 },
    wire: { lostReply: 0, cut: 0, delay: 0 },
    doubled: 0,
  },
  acknowledged: 43_022,
  replayed: 3_695,
  refused: 12,
  unanswered: 9,
  kills: { app: 12, backend: 6, postgres: 1 },
  network: { none: 10, lostReply: 2 },
  wire: { cut: 1 },
  snapshotsDuring: 118,
  verdicts: [],
};

test("the page says the verdict, every figure, and how to do it again", () => {
  const page = pageOf(report);
  expect(page).toContain("Nothing lost, nothing doubled, no drift, no money off.");
  for (const figure of ["43,022", "3,695", "reply lost", "npm run chaos -- --minutes 2 --seed 7"])
    expect(page).toContain(figure);
});

test("what is wrong is named, and cannot break the page", () => {
  const page = pageOf({ ...report, verdicts: [{ rule: "one key, one sale", facts: { note: "<script>" } }] });
  expect(page).toContain("1 violations.");
  expect(page).toContain("one key, one sale");
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("Nothing lost");
});
