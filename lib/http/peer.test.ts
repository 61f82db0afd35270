import { expect, test } from "vitest";
import { isLocal } from "./peer";

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
