/** A key is told how much is left, and sent away with a time when nothing is. */
import { expect, test } from "vitest";
import { Refusal } from "./problem";
import { rateHeaders } from "./rate";

test("what is left stands in the headers; people are not counted", () => {
  expect([...rateHeaders({})]).toEqual([]);
  const headers = rateHeaders({ rate: { limit: 100, used: 40, resetSeconds: 12 } });
  expect(Object.fromEntries(headers)).toEqual({
    "ratelimit-limit": "100",
    "ratelimit-remaining": "60",
    "ratelimit-reset": "12",
  });
});

test("beyond the limit: too_many, and when to come again", () => {
  try {
    rateHeaders({ rate: { limit: 100, used: 101, resetSeconds: 12 } });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code: "too_many", status: 429, facts: { retryAfterSeconds: 12 } });
  }
});
