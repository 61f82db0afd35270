import { expect, test } from "vitest";
import { asTyped } from "./as-typed";

test("what was typed stands in what is offered, whatever the accents; its beginning counts more; letters apart do not count", () => {
  expect(asTyped("Theme: As the device", "tea")).toBe(0);
  expect(asTyped("Teapot", "tea")).toBe(1);
  expect(asTyped("Green tea", "TEA gre")).toBe(1);
  expect(asTyped("Café crème", "creme")).toBe(1);
  expect(asTyped("Assam tea", "sam")).toBe(0.5);
  expect(asTyped("Stock", "inv", ["inventory"])).toBe(1);
});
