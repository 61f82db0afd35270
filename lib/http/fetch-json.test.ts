import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fetchJson } from "./fetch-json";
import { NoAnswerError } from "./problem-error";

type Fate = "lost" | "busy" | "refused" | "answered";
let fates: Fate[] = [];
let keys: (string | undefined)[] = [];
let url = "";
const server = createServer((request, response) => {
  keys.push(request.headers["idempotency-key"]?.toString());
  answer(response, fates.shift() ?? "answered");
});

function answer(response: ServerResponse, fate: Fate): void {
  if (fate === "lost") return void response.destroy();
  const status = { busy: 503, refused: 409, answered: 200 }[fate];
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ code: fate, detail: "" }));
}

// the pauses between tries are real, and a hundredth as long
beforeAll(() => {
  const wait = setTimeout;
  vi.stubGlobal("setTimeout", (run: () => void, ms: number) => wait(run, ms / 100));
  return () => vi.unstubAllGlobals();
});
beforeEach(async () => {
  keys = [];
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test("a write with a key is sent again, under the same key, while nothing is said about it", async () => {
  fates = ["lost", "busy", "answered"];
  expect(await fetchJson(url, { body: {}, key: "one" })).toMatchObject({ code: "answered" });
  expect(keys).toEqual(["one", "one", "one"]);
});

test("five times, and then it says so; a refusal is an answer; without a key once", async () => {
  fates = ["busy", "busy", "busy", "busy", "busy", "answered"];
  await expect(fetchJson(url, { body: {}, key: "two" })).rejects.toMatchObject({ status: 503, code: "busy" });
  expect(keys).toHaveLength(5);
  fates = ["refused"];
  await expect(fetchJson(url, { body: {}, key: "three" })).rejects.toMatchObject({ status: 409 });
  fates = ["lost"];
  await expect(fetchJson(url, { body: {} })).rejects.toBeInstanceOf(NoAnswerError);
  expect(keys).toHaveLength(7);
});

test("who has left waits for nothing more", async () => {
  const left = new AbortController();
  fates = ["busy"];
  const asked = fetchJson(url, { key: "four", signal: left.signal, tries: 9 });
  const isOver = expect(asked).rejects.toMatchObject({ name: "AbortError" });
  while (keys.length === 0) await new Promise((resolve) => setImmediate(resolve));
  left.abort();
  await isOver;
  expect(keys).toHaveLength(1);
});
