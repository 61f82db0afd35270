/** What every door answers to what anyone can send: a problem with a code, never a 500, and in the order the contract promises. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { mintToken } from "@/lib/staff/session-token";
import { type DoorWords, door } from "./door";
import { quantity } from "./fields";
import { Answer } from "./finish";
import { handle } from "./handle";
import { metrics } from "./metrics";
import { Refusal } from "./problem";

process.env.SUPABASE_URL = "http://127.0.0.1:1";
process.env.SUPABASE_PUBLISHABLE_KEY = "sb_publishable_test";
process.env.SUPABASE_SECRET_KEY = "sb_secret_test_key";
process.env.SUPABASE_JWT_SECRET = "a secret of more than thirty-two letters";
process.env.STOCKPROOF_PEPPER = "a pepper of sixteen";

vi.mock("@/lib/supabase/call-rpc", () => ({ callRpc: vi.fn<() => Promise<null>>(async () => null) }));

const work = vi.fn<(...parts: unknown[]) => Promise<unknown>>(async () => ({ done: true }));
beforeEach(() => work.mockClear());

const session = {
  sessionId: randomUUID(),
  orgId: randomUUID(),
  storeId: randomUUID(),
  staffId: randomUUID(),
  role: "cashier",
  registerId: null,
} as const;
const words = { method: "POST", path: "/api/tests/:id", does: "Tests." } as const;
const input = z.strictObject({ quantity });

async function send(
  sent: {
    more?: Partial<DoorWords>;
    body?: BodyInit;
    headers?: Record<string, string>;
    id?: string;
    anonymous?: boolean;
  } = {},
) {
  const { token } = await mintToken(session, new Date(Date.now() + 60_000));
  const headers = new Headers({
    host: "localhost:3000",
    "content-type": "application/json",
    "idempotency-key": randomUUID(),
    ...(sent.anonymous ? {} : { authorization: `Bearer ${token}` }),
    ...sent.headers,
  });
  for (const [name, value] of Array.from(headers)) if (value === "") headers.delete(name);
  const route = handle(door({ ...words, may: "sell", ...sent.more, input }), work);
  const request = new Request("http://localhost:3000/api/tests/1", {
    method: "POST",
    headers,
    body: sent.body ?? '{"quantity":1}',
  });
  const response = await route(request, { params: Promise.resolve({ id: sent.id ?? randomUUID() }) });
  return { response, status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("what is right reaches the function in its canonical form, and the answer has its status and id", async () => {
  const { response, body } = await send({ body: '{"quantity":"02.500"}', more: { status: 201 } });
  expect([response.status, body]).toEqual([201, { done: true }]);
  expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,}$/);
  expect(work).toHaveBeenCalledWith(
    expect.objectContaining({ role: "cashier", via: "bearer" }),
    { quantity: "2.5" },
    expect.objectContaining({ act: "POST /api/tests/:id" }),
  );
});

test.each([
  ["truncated JSON", { body: '{"quantity":1' }, 400, "malformed"],
  ["no JSON", { body: "quantity=1" }, 400, "malformed"],
  ["no UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, "malformed"],
  ["a list", { body: "[]" }, 400, "malformed"],
  ["nothing", { body: "" }, 400, "malformed"],
  ["a wrong media type", { headers: { "content-type": "text/plain" } }, 415, "unsupported_media_type"],
  ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "unsupported_media_type"],
  [
    "another charset",
    { headers: { "content-type": "application/json; charset=utf-16" } },
    415,
    "unsupported_media_type",
  ],
  ["a member nobody knows", { body: '{"quantity":1,"org_id":"x"}' }, 400, "unknown_member"],
  ["a signature where none is taken", { body: '{"quantity":1,"signature":{"pin":"1111"}}' }, 400, "unknown_member"],
  ["a body that is too large", { body: `{"quantity":1${" ".repeat(1_100_000)}}` }, 413, "too_large"],
  ["a length that is too large", { headers: { "content-length": "20971520" } }, 413, "too_large"],
  ["an id that is none", { id: "../../etc/passwd" }, 400, "malformed"],
  ["nobody", { anonymous: true }, 401, "not_signed_in"],
  ["another role", { more: { may: "reverse" } }, 403, "forbidden"],
  ["no till", { more: { needsRegister: true } }, 403, "register_required"],
  ["no key", { headers: { "idempotency-key": "" } }, 400, "idempotency_key_missing"],
  ["a key of ten kilobytes", { headers: { "idempotency-key": "k".repeat(10_240) } }, 400, "idempotency_key_invalid"],
  ["a quantity of nothing", { body: '{"quantity":0}' }, 422, "invalid_quantity"],
  ["another site", { headers: { origin: "https://evil.example" } }, 403, "wrong_origin"],
] as const)("%s is refused by name and runs nothing", async (_what, sent, status, code) => {
  const { response, body } = await send(sent as Parameters<typeof send>[0]);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(body).toEqual({
    type: expect.any(String),
    title: expect.any(String),
    status,
    code,
    detail: expect.stringMatching(/\.$/),
    facts: expect.any(Object),
  });
  expect(response.status).toBe(status);
  expect(work).not.toHaveBeenCalled();
});

test("of several faults the first in order is told: origin, form, session, role, key, meaning", async () => {
  const headers: Record<string, string> = { origin: "https://evil.example", "idempotency-key": "" };
  const all = { more: { may: "reverse" }, anonymous: true, headers, body: '{"quantity":0,"x":1}' } as const;
  expect((await send(all)).body.code).toBe("wrong_origin");
  const own = { ...all, headers: { "idempotency-key": "" } };
  expect((await send(own)).body.code).toBe("unknown_member");
  const formed = { ...own, body: '{"quantity":0}' };
  expect((await send(formed)).body.code).toBe("not_signed_in");
  expect((await send({ ...formed, anonymous: false })).body.code).toBe("forbidden");
  expect((await send({ ...formed, anonymous: false, more: {} })).body.code).toBe("idempotency_key_missing");
  expect((await send({ body: '{"quantity":0}' })).body.code).toBe("invalid_quantity");
});

test("a fault is 503 with an id to find it by, not a 500 with its insides", async () => {
  work.mockRejectedValueOnce(new TypeError("the insides"));
  const { response, body } = await send();
  expect(body).toMatchObject({
    status: 503,
    code: "unavailable",
    facts: { requestId: response.headers.get("x-request-id") },
  });
  expect(response.headers.get("retry-after")).toBe("1");
  expect(JSON.stringify(body)).not.toContain("insides");
});

test("a refusal keeps its facts and is counted; waits stand in Retry-After", async () => {
  work.mockRejectedValueOnce(new Refusal("pin_locked", { retryAfterSeconds: 29.2 }));
  const { response, body } = await send();
  expect([response.status, response.headers.get("retry-after"), body.facts]).toEqual([
    429,
    "30",
    { retryAfterSeconds: 29.2 },
  ]);
  expect(await metrics.registry.metrics()).toMatch(/refusals_total\{code="pin_locked",process="\d+"\} 1/);
});

test("an answer of its own status and headers passes as it is", async () => {
  work.mockResolvedValueOnce(new Answer({ first: true }, 201, { "Idempotency-Replayed": "true" }));
  const { response, body } = await send();
  expect([response.status, response.headers.get("idempotency-replayed"), body]).toEqual([201, "true", { first: true }]);
});

test("whatever is sent, the answer is a problem of the 400s or what the function said", async () => {
  const sent = fc.record({
    body: fc.oneof(
      fc.json(),
      fc.string(),
      fc.uint8Array(),
      fc.jsonValue().map((v) => JSON.stringify({ quantity: v })),
    ),
    headers: fc.record({
      "content-type": fc.constantFrom("application/json", "text/html", "application/json;charset=x", ""),
      "idempotency-key": fc.oneof(fc.uuid(), fc.constantFrom("", "x", "'; drop table sales; --")),
    }),
    id: fc.oneof(fc.uuid(), fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(sent, async (request) => {
      const { response } = await send(request as Parameters<typeof send>[0]);
      expect(response.status === 200 || (response.status >= 400 && response.status < 500)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
