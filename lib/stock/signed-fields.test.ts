import { expect, test } from "vitest";
import { signedFields } from "./signed-fields";

test("every member of a signed body is a line, however deep it stands", () => {
  expect(signedFields({ quantity: "2", lines: [{ sku: "MUG", n: 1 }], reason: "broken", gone: null })).toEqual([
    { name: "gone", value: "null" },
    { name: "lines[1].n", value: "1" },
    { name: "lines[1].sku", value: "MUG" },
    { name: "quantity", value: "2" },
    { name: "reason", value: "broken" },
  ]);
});
