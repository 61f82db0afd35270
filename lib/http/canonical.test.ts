import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";

test("two ways of writing the same body have one canonical text", () => {
  expect(canonicalJson({ b: [1, "x", null], a: { d: true, c: "ü\n" }, gone: undefined })).toBe(
    '{"a":{"c":"ü\\n","d":true},"b":[1,"x",null]}',
  );
  expect(canonicalJson(JSON.parse('{"z":1,"a":2}'))).toBe(canonicalJson({ a: 2, z: 1 }));
});

test("numbers are plain decimals, as the database prints them", () => {
  expect([1e21, 1e-7, -2.5e-8, 12.5, -0, 9007199254740991].map(canonicalJson)).toEqual([
    "1000000000000000000000",
    "0.0000001",
    "-0.000000025",
    "12.5",
    "0",
    "9007199254740991",
  ]);
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
});
