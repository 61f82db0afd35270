import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isLocal, markPeer } from "./peer";

const local = (headers: Record<string, string>) => isLocal(new Headers({ host: "localhost:3000", ...headers }));

test("the server's mark is believed, and only for a loopback name", () => {
  expect(local({ "x-stockproof-local": "1", "x-forwarded-for": "::1" })).toBe(true);
  expect(local({ "x-stockproof-local": "0" })).toBe(false);
  expect(local({ "x-stockproof-local": "1", host: "shop.example" })).toBe(false);
  expect(local({ "x-stockproof-local": "1", via: "1.1 proxy" })).toBe(false);
});

test("without the mark, only what Next writes for a direct caller is believed", () => {
  const nexts = {
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": "localhost:3000",
    "x-forwarded-proto": "http",
    "x-forwarded-port": "3000",
  };
  expect(local(nexts)).toBe(true);
  expect(local({ ...nexts, "x-forwarded-for": "203.0.113.9" })).toBe(false);
  expect(local({ ...nexts, "x-forwarded-for": "127.0.0.1, 203.0.113.9" })).toBe(false);
  expect(local({ ...nexts, "x-forwarded-host": "shop.example" })).toBe(false);
  expect(local({ ...nexts, "x-forwarded-server": "proxy" })).toBe(false);
});

test("the server marks who is on this machine and came directly, whatever the caller wrote", () => {
  const mark = (remoteAddress: string, headers: Record<string, string> = {}) => {
    const request = {
      headers: { "x-stockproof-local": "1", ...headers },
      socket: { remoteAddress },
    } as unknown as IncomingMessage;
    markPeer(request);
    return request.headers["x-stockproof-local"];
  };
  expect([mark("127.0.0.1"), mark("::1"), mark("::ffff:127.0.0.1")]).toEqual(["1", "1", "1"]);
  expect([
    mark("192.168.1.7"),
    mark("127.0.0.1", { "x-forwarded-for": "127.0.0.1" }),
    mark("::1", { forwarded: "for=x" }),
  ]).toEqual(["0", "0", "0"]);
});
