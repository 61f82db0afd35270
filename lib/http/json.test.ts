import fc from "fast-check";
import { expect, test } from "vitest";
import { LossyNumber, MalformedJson, parseJson } from "./json";

test("what JavaScript keeps exactly is read as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes("-0") && !text.includes("\\u0000") && !/\\ud[89a-f]/i.test(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
  expect(parseJson('{"a":[1.50,15e-1,"9007199254740993",1e3]}')).toEqual({ a: [1.5, 1.5, "9007199254740993", 1000] });
});

test.each(["9007199254740993", "1e309", "-0", "0.1000000000000000055511151231257827", "1e-400"])(
  "%s is not rounded to something else",
  (literal) => {
    expect(parseJson(`{"quantity":${literal}}`)).toEqual({ quantity: new LossyNumber(literal) });
  },
);

test.each([
  ["truncated", '{"lines":[{"quantity":1'],
  ["NaN", '{"quantity":NaN}'],
  ["two values", "{} {}"],
  ["a member said twice", '{"quantity":1,"note":"quantity","quantity":5}'],
  ["a member said twice in other letters", '{"a":{"quantity":1,"qu\\u0061ntity":5}}'],
  ["a NUL", '{"note":"a\\u0000b"}'],
  ["half a character", '{"note":"\\ud83d"}'],
  ["a half character in a key", '{"\\udc00":1}'],
  ["a thousand brackets", "[".repeat(1_000) + "]".repeat(1_000)],
])("%s is refused", (_what, text) => {
  expect(() => parseJson(text)).toThrow(MalformedJson);
});

test("the same member in two objects is said once in each", () => {
  expect(parseJson('{"lines":[{"a":"x:y\\"b\\":"},{"a":2}],"a":3}')).toEqual({
    lines: [{ a: 'x:y"b":' }, { a: 2 }],
    a: 3,
  });
});

test("a million brackets cost no more than reading them", () => {
  const started = performance.now();
  expect(() => parseJson("[".repeat(1_000_000))).toThrow(MalformedJson);
  expect(performance.now() - started).toBeLessThan(1_000);
});
