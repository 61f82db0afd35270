import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { answerProblems } from "./last-resort";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function ask(listener: RequestListener, path = "/api/x", init: RequestInit = {}) {
  const server = createServer((request, response) => {
    if (!answerProblems(request, response)) listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, type: header("content-type"), allow: header("allow"), text: await response.text() };
}

test("a bare refusal of the framework becomes a problem", async () => {
  const { status, type, text } = await ask((_, response) => response.writeHead(405).end(), "/api/session", {
    method: "PATCH",
  });
  expect([status, type, JSON.parse(text).code]).toEqual([405, "application/problem+json", "method_not_allowed"]);
});

test("a method refused names those that are answered, also behind an id", async () => {
  const refused: RequestListener = (_, response) => response.writeHead(405).end();
  const allowOf = async (path: string, method: string) => (await ask(refused, path, { method })).allow;
  expect(await allowOf("/api/health", "POST")).toBe("GET, HEAD, OPTIONS");
  expect(await allowOf("/api/orders/0190aaaa-0000-7000-8000-000000000000/cancellation", "PUT")).toBe("POST, OPTIONS");
  expect(await allowOf("/api/pos/sales", "PROPFIND")).toBe("GET, POST, HEAD, OPTIONS");
});

test("a page of faults becomes a 503 problem, whatever was written", async () => {
  const { status, text } = await ask((_, response) => {
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html");
    response.write("<h1>stack");
    response.end("trace</h1>");
  });
  expect([status, JSON.parse(text).code]).toEqual([503, "unavailable"]);
});

test("problems, successes and pages pass untouched", async () => {
  const problem: RequestListener = (_, response) =>
    response.writeHead(409, { "Content-Type": "application/problem+json" }).end('{"code":"x"}');
  expect(await ask(problem)).toMatchObject({ status: 409, type: "application/problem+json", text: '{"code":"x"}' });
  expect((await ask((_, response) => response.end("fine"))).text).toBe("fine");
  expect((await ask((_, response) => response.writeHead(404).end("page"), "/apiary")).text).toBe("page");
});

test("what the framework would stumble over never reaches it", async () => {
  const never: RequestListener = () => expect.unreachable();
  for (const path of ["/api/%ff", "/api/staff/%E0%A4%A/pin", "/api/a%00b"])
    expect((await ask(never, path)).status).toBe(400);
  expect(JSON.parse((await ask(never, "/api/session", { method: "PROPFIND" })).text)).toMatchObject({
    status: 405,
    code: "method_not_allowed",
    facts: { method: "PROPFIND" },
  });
});
