/** How a call behaves when the database chooses a victim, when the way to it is lost, and when somebody holds the lock. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withRequest } from "@/lib/http/request-context";
import { callRpc } from "./call-rpc";

interface Answer {
  data: unknown;
  error: { code: string; message: string; details?: string; hint?: string } | null;
  status: number;
}
const answers: Answer[] = [];
const sent: { fn: string; args: unknown; headers: Record<string, string> }[] = [];

vi.mock("./server", () => ({
  supabase: () => ({
    rpc: (fn: string, args: unknown) => {
      const call = { fn, args, headers: {} as Record<string, string> };
      sent.push(call);
      const builder = {
        abortSignal: () => builder,
        setHeader: (name: string, value: string) => {
          call.headers[name.toLowerCase()] = value;
          return builder;
        },
        // oxlint-disable-next-line unicorn/no-thenable -- supabase-js builders are thenables, and that is what is imitated
        then: (resolve: (answer: Answer) => unknown) => resolve(answers.length > 1 ? answers.shift()! : answers[0]!),
      };
      return builder;
    },
  }),
}));

beforeEach(() => {
  process.env.SUPABASE_URL = "http://127.0.0.1:1";
  process.env.SUPABASE_PUBLISHABLE_KEY = "sb_publishable_test";
  process.env.SUPABASE_SECRET_KEY = "sb_secret_test_key";
  process.env.SUPABASE_JWT_SECRET = "a secret of more than thirty-two letters";
  process.env.STOCKPROOF_PEPPER = "a pepper of sixteen";
  sent.length = 0;
  answers.length = 0;
});
afterEach(() => vi.useRealTimers());

const fault = (code: string, message = "", status = 500): Answer => ({ data: null, error: { code, message }, status });
const fine: Answer = { data: { done: true }, error: null, status: 200 };
const args = { p_request: { key: "0b9e…" } };
const call = () => callRpc({ token: "a token" }, "receive_stock", args);

test("a person's call carries their token and never the secret key; the program's carries neither header", async () => {
  answers.push(fine);
  expect(await call()).toEqual({ done: true });
  expect(sent[0]?.headers).toEqual({ authorization: "Bearer a token", apikey: "sb_publishable_test" });
  await callRpc("system", "health");
  expect(sent[1]?.headers).toEqual({});
});

test("a victim of a deadlock and a lost connection are tried again with the very same arguments", async () => {
  answers.push(fault("40P01"), fault("", "TypeError: fetch failed", 0), fault("57P01"), fine);
  expect(await call()).toEqual({ done: true });
  expect(sent).toHaveLength(4);
  for (const each of sent) expect(each.args).toBe(args);
});

test("a lock held too long is busy at once", async () => {
  answers.push(fault("55P03"));
  await expect(call()).rejects.toMatchObject({ code: "busy", status: 503 });
  expect(sent).toHaveLength(1);
});

test("a refusal is thrown as it is and never tried again", async () => {
  answers.push({
    data: null,
    status: 409,
    error: { code: "PT409", hint: "already_reversed", details: "{}", message: "" },
  });
  await expect(call()).rejects.toMatchObject({ code: "already_reversed", status: 409 });
  expect(sent).toHaveLength(1);
});

test("when the way to the database stays lost, the request's own time is the end of trying", async () => {
  answers.push(fault("", "TypeError: fetch failed", 0));
  const started = performance.now();
  const context = { id: "test", deadline: started + 300 };
  await expect(withRequest(context, call)).rejects.toMatchObject({ code: "unavailable", status: 503 });
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(sent.length).toBeGreaterThan(1);
});

test("whose last word was a lost connection hears unavailable when the time ends, not busy", async () => {
  answers.push(fault("", "TypeError: fetch failed", 0), fault("", "TimeoutError: the operation was aborted", 0));
  await expect(call()).rejects.toMatchObject({ code: "unavailable", status: 503 });
});

test("a call that only our own clock ended is busy", async () => {
  answers.push(fault("", "TimeoutError: the operation was aborted", 0));
  await expect(call()).rejects.toMatchObject({ code: "busy", status: 503 });
});

test("a fault is not told to the caller", async () => {
  answers.push(fault("42P01", 'relation "internal.secret" does not exist'));
  await expect(call()).rejects.toMatchObject({ code: "unavailable", message: expect.not.stringContaining("secret") });
});
