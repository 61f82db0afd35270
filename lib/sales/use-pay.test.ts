/** A sale whose answer is lost is asked for again under the key it was first sent with: a new key would sell it twice. */
import { afterEach, expect, test, vi } from "vitest";
import { sendUntilAnswered } from "./use-pay";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("lost and busy answers are asked for again with the same key and body, until one comes", async () => {
  vi.useFakeTimers();
  const sent: { key: string | null; body: unknown }[] = [];
  const answers = [
    () => Promise.reject(new TypeError("fetch failed")),
    () =>
      Promise.resolve(
        Response.json(
          { code: "busy", status: 503 },
          { status: 503, headers: { "content-type": "application/problem+json" } },
        ),
      ),
    () => Promise.resolve(Response.json({ sale: { id: "the sale" } }, { status: 201 })),
  ];
  vi.stubGlobal("fetch", (_path: string, init: RequestInit) => {
    sent.push({ key: new Headers(init.headers).get("idempotency-key"), body: init.body });
    return answers[sent.length - 1]!();
  });
  const lost = vi.fn<() => void>();
  const body = { lines: [], payments: [] };
  const sold = sendUntilAnswered("the key", body as never, lost);
  await vi.runAllTimersAsync();
  expect(await sold).toEqual({ id: "the sale" });
  expect(sent).toHaveLength(3);
  expect(sent.every(({ key }) => key === "the key")).toBe(true);
  expect(new Set(sent.map((one) => one.body)).size).toBe(1);
  expect(lost).toHaveBeenCalledTimes(2);
});
