import { expect, test } from "vitest";
import { assertSameOrigin } from "./origin";

const judge = (headers: Record<string, string>, publicOrigin?: string) => () =>
  assertSameOrigin(new Headers(headers), publicOrigin);

test("our own page and programs that are no browser are let in", () => {
  expect(
    judge({ host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }),
  ).not.toThrow();
  expect(judge({ host: "localhost:3000" })).not.toThrow();
  expect(judge({ host: "app:3000", origin: "https://shop.example" }, "https://shop.example")).not.toThrow();
});

test.each([
  { origin: "https://evil.example" },
  { origin: "http://localhost:3001" },
  { origin: "null" },
  { origin: "" },
  { origin: "http://localhost:3000.evil.example" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site", origin: "http://localhost:3000" },
  { "sec-fetch-site": "none" },
])("a write from elsewhere is refused: %j", (headers) => {
  expect(judge({ host: "localhost:3000", ...headers } as Record<string, string>)).toThrow(
    expect.objectContaining({ code: "wrong_origin", status: 403 }),
  );
});

test("with a public address, the address of the machine behind it is another site", () => {
  expect(judge({ host: "localhost:3000", origin: "http://localhost:3000" }, "https://shop.example")).toThrow();
});
