import { createServer, type IncomingMessage, request as send, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { MalformedJson } from "../../lib/http/json";
import { readJson } from "../../lib/http/body";
import { laneOf, mayWait, travel } from "./lane";

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** A shop whose one door answers what it was sent. */
async function openShop(lane: (request: Request) => Promise<Response>): Promise<string> {
  globalThis.stockproofLanes = new Map([["POST /api/pos/sales", lane]]);
  server = createServer((request, response) => {
    const found = laneOf(request);
    if (found) void travel(found, request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/pos/sales`;
}

const echo = async (request: Request) =>
  Response.json({ sent: await readJson(request, 1_000), key: request.headers.get("idempotency-key") }, { status: 201 });

test("the handler reads body and headers, and its answer arrives with the shop's own headers", async () => {
  const url = await openShop(async (request) => {
    const answer = await echo(request);
    answer.headers.append("Set-Cookie", "a=1");
    answer.headers.append("Set-Cookie", "b=2");
    return answer;
  });
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "k1" },
    body: '{"lines":[]}',
  });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ sent: { lines: [] }, key: "k1" });
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
});

test("only the very address and method are on the lane", async () => {
  const url = await openShop(echo);
  expect((await fetch(`${url}?page=2`, { method: "POST" })).status).toBe(404);
  expect((await fetch(url)).status).toBe(404);
});

test("a body beyond the limit is refused and not taken in to the end", async () => {
  const seen: unknown[] = [];
  const url = await openShop(async (request) => {
    const error = await readJson(request, 1_000).catch((one: unknown) => one);
    seen.push((error as { code?: string }).code);
    return Response.json({}, { status: 413, headers: { Connection: "close" } });
  });
  const status = await new Promise((resolve) => {
    const request = send(url, { method: "POST", headers: { "content-type": "application/json" } }, (answer) => {
      resolve(answer.statusCode);
      request.destroy();
    });
    request.on("error", () => {});
    request.write(" ".repeat(1_200_000));
  });
  expect([status, seen]).toEqual([413, ["too_large"]]);
});

test("a body that breaks off is no body at all", async () => {
  let told: (error: unknown) => void = () => {};
  const heard = new Promise((resolve) => {
    told = resolve;
  });
  const url = await openShop(async (request) => {
    told(await readJson(request, 1_000).catch((error: unknown) => error));
    return new Response(null, { status: 400 });
  });
  const request = send(url, {
    method: "POST",
    headers: { "content-type": "application/json", "content-length": "50" },
  });
  request.on("error", () => {});
  request.write('{"lines":', () => request.destroy());
  const error = await heard;
  expect(error).not.toBeInstanceOf(MalformedJson);
  expect(error).toMatchObject({ code: "malformed" });
});

test("in a crowd the office may be told to come again, a till and a watcher never", () => {
  const waits = (url: string) => mayWait({ url } as IncomingMessage);
  expect(["/api/stock/overview", "/api/orders?limit=5", "/api/customers"].filter(waits)).toHaveLength(3);
  expect(
    [
      "/api/pos/sales",
      "/api/pos/till",
      "/api/session",
      "/api/registers/pair",
      "/api/health",
      "/api/metrics",
      "/api/stock/stream?cursor=1",
      "/stock",
    ].filter(waits),
  ).toEqual([]);
});
