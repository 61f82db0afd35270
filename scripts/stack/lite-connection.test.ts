import { afterAll, expect, test } from "vitest";
import { LiteConnection } from "./lite-connection.ts";

// Nothing listens there and nothing is asked: only how failures are told is tried.
const connection = new LiteConnection("postgresql://nobody@127.0.0.1:1/none", 1);
afterAll(() => connection.close());

const told = (error: object) => {
  const answer = connection.normalizeDbError(error) as { code: string; message: string; detail: string };
  return answer.code === "PGRST" ? { ...JSON.parse(answer.message), ...JSON.parse(answer.detail) } : answer;
};

test("a deadlock, a timeout and a full server keep their SQLSTATE, as PostgREST would tell them", () => {
  expect(told({ code: "40P01", message: "deadlock detected" })).toMatchObject({ code: "40P01", status: 500 });
  expect(told({ code: "57014", message: "canceling statement due to statement timeout" })).toMatchObject({
    code: "57014",
    status: 500,
  });
  expect(told({ code: "55P03", message: "canceling statement due to lock timeout" })).toMatchObject({
    code: "55P03",
    status: 500,
  });
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
