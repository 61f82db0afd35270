import { expect, test } from "vitest";
import { readFault } from "./rpc-fault";

test("a refusal of ours keeps its code, status and facts, and says the numbers", () => {
  const fault = readFault(
    {
      code: "PT409",
      hint: "insufficient_stock",
      details: '{"short":[{"sku":"MUG","requested":"2","available":"1","leased":"0"}]}',
    },
    409,
  );
  expect(fault).toMatchObject({
    kind: "refusal",
    refusal: { code: "insufficient_stock", status: 409, message: "Not enough stock. MUG: 2 wanted, 1 left." },
  });
});

test("a code the table does not hold yet still reaches the caller by its name", () => {
  expect(readFault({ code: "PT422", hint: "moon_phase", details: "no json" }, 422)).toMatchObject({
    refusal: { code: "moon_phase", status: 422, facts: {} },
  });
});

test.each([
  ["a deadlock", { code: "40P01" }, 500, "again"],
  ["a lost connection", { code: "57P01" }, 500, "again"],
  ["the API gone", { code: "", message: "TypeError: fetch failed", details: "ECONNREFUSED" }, 0, "again"],
  [
    "the embedded API's lost connection",
    { code: "CONNECTION_CLOSED", message: "write CONNECTION_CLOSED 127.0.0.1" },
    500,
    "again",
  ],
  ["a lock held too long", { code: "55P03" }, 500, "busy"],
  ["a cancelled statement", { code: "57014" }, 500, "busy"],
  ["the embedded API's timeout", { code: "SUP", message: "canceling statement due to statement timeout" }, 500, "busy"],
  ["a constraint nobody asked for", { code: "23505" }, 409, "fault"],
  ["an expired token", { code: "PGRST303" }, 401, "refusal"],
  ["a value that cannot be read", { code: "22P02" }, 400, "refusal"],
  ["a missing function", { code: "PGRST202" }, 404, "fault"],
])("%s", (_what, error, status, kind) => {
  expect(readFault(error, status).kind).toBe(kind);
});
