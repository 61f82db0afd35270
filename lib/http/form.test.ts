import { expect, test } from "vitest";
import { z } from "zod";
import { quantity } from "./fields";
import { judgeForm, readQuery } from "./form";
import { parseJson } from "./json";

const schema = z.strictObject({ lines: z.array(z.strictObject({ quantity, note: z.string().optional() })).max(3) });

test("a member nobody knows is named with its place", () => {
  expect(() => judgeForm(schema, { lines: [{ quantity: 1, total: 5 }] })).toThrow(
    "There is no member «total» at lines.0.",
  );
  expect(() => judgeForm(schema, parseJson('{"lines":[],"__proto__":{"role":"owner"}}'))).toThrow(/«__proto__»/);
  expect(() => judgeForm(schema, { lines: [], constructor: 1 })).toThrow(/«constructor»/);
});

test("form is told before meaning, and every meaningless line is named", () => {
  expect(() => judgeForm(schema, { lines: [{ quantity: 0 }, { quantity: true }] })).toThrow(/lines.1.quantity/);
  const { meaningless } = judgeForm(schema, { lines: [{ quantity: 0 }, { quantity: 1 }, { quantity: "NaN" }] });
  expect(meaningless?.facts).toEqual({
    path: "lines.0.quantity",
    quantity: "0",
    lines: ["lines.0.quantity", "lines.2.quantity"],
  });
});

test("a rule that is asked only of whole bodies is form all the same, and is told before meaning", () => {
  const either = z.strictObject({ sku: z.string().optional(), id: z.string().optional(), quantity });
  const one = either.refine(({ sku, id }) => (sku === undefined) !== (id === undefined), "expected sku or id");
  expect(() => judgeForm(one, { sku: "MUG", id: "1", quantity: 0 })).toThrow(/expected sku or id/);
  expect(judgeForm(one, { sku: "MUG", quantity: "1e5" })).toMatchObject({
    meaningless: { code: "invalid_quantity", facts: { quantity: "1e5" } },
    standIn: { sku: "MUG", quantity: "0" },
  });
});

test("of two forms, the one that was nearly right is judged", () => {
  const either = z.union([
    z.strictObject({ pin: z.string() }),
    z.strictObject({ email: z.string(), password: z.string() }),
  ]);
  expect(() => judgeForm(either, { pin: "1111", role: "owner" })).toThrow("There is no member «role».");
  expect(() => judgeForm(either, { email: "a@b.c" })).toThrow(/password/);
});

test.each([null, [], "x", 1])("a body of %j is malformed", (body) => {
  expect(() => judgeForm(schema, body)).toThrow(expect.objectContaining({ code: "malformed" }));
});

test("a query parameter sent twice is refused, an empty one was not filled in", () => {
  expect(readQuery(new URLSearchParams("sku=MUG&q="))).toEqual({ sku: "MUG" });
  expect(() => readQuery(new URLSearchParams("limit=1&limit=2"))).toThrow(/twice/);
});
