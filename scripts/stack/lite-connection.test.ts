import { afterAll, expect, test } from "vitest";
import { LiteConnection } from "./lite-connection.ts";

// Nothing listens there and nothing is asked: only how failures are told is tried.
const connection = new LiteConnection("postgresql://nobody@127.0.0.1:1/none", 1);
afterAll(() => connection.close());

const told = (error: object) => {
  const answer = connection.normalizeDbError(error) as { code: string; message: string; detail: string };
  return answer.code === "PGRST" ? { ...JSON.parse(answer.message), ...JSON.parse(answer.detail) } : answer;
};

test("a deadlock and a timeout are busy, never a fault, and keep their SQLSTATE; a full server too", () => {
  for (const code of ["40P01", "40001", "57014", "55P03"]) {
    expect(told({ code, message: "canceled" })).toMatchObject({
      code,
      hint: "busy",
      status: 503,
      headers: { "Retry-After": "1" },
    });
  }
  expect(told({ code: "53300", message: "too many connections" })).toMatchObject({ code: "53300", status: 503 });
});

test("a lost connection is told as one, whatever the driver calls it", () => {
  expect(told(new Error("Connection terminated unexpectedly"))).toMatchObject({
    code: "08006",
    status: 503,
  });
  expect(told({ code: "ECONNREFUSED", message: "connect ECONNREFUSED" })).toMatchObject({ code: "08006", status: 503 });
  expect(told({ code: "57P01", message: "terminating connection" })).toMatchObject({ code: "57P01", status: 503 });
});

test("a refusal goes through as it is", () => {
  const refusal = { code: "PT409", message: "no", hint: "insufficient_stock", detail: "{}" };
  expect(told(refusal)).toBe(refusal);
});

test("who would write into a view that only reads is told that it may not be", () => {
  for (const does of ["insert into", "update", "delete from"]) {
    expect(told({ code: "55000", message: `cannot ${does} view "stock_from_ledger"` })).toMatchObject({
      code: "42501",
      status: 403,
    });
  }
  expect(told({ code: "55000", message: "object is not ready" })).toMatchObject({ code: "55000", status: 500 });
});
