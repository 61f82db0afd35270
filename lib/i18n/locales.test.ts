import { expect, test } from "vitest";
import { chooseLocale, directionOf, toLocale, toTimeZone } from "./locales";

test("the browser's wish is heard in its own order", () => {
  expect(chooseLocale(undefined, "fr;q=0.9, de-AT;q=0.8, en;q=0.5")).toBe("de-AT");
  expect(chooseLocale(undefined, "es-MX")).toBe("es-MX");
  expect(chooseLocale(undefined, "ja, *;q=0.1")).toBe("en");
  expect(chooseLocale(undefined, "de;q=0, en")).toBe("en");
  expect(chooseLocale(undefined, null)).toBe("en");
  expect(chooseLocale(undefined, "en-, de-!!, ;;;=")).toBe("en");
});

test("a chosen language wins, and keeps the browser's region where it has one", () => {
  expect(chooseLocale("de", "en-GB, de-CH;q=0.5")).toBe("de-CH");
  expect(chooseLocale("es", "en-GB")).toBe("es");
});

test("a language or zone we do not know is nobody's", () => {
  expect(toLocale("de-CH")).toBe("de");
  expect(toLocale("xx")).toBeUndefined();
  expect(toTimeZone("Mars/Olympus")).toBeUndefined();
  expect(toTimeZone("Europe/Berlin")).toBe("Europe/Berlin");
});

test("a language written from right to left is said to be", () => {
  expect(directionOf("ar-EG")).toBe("rtl");
  expect(directionOf("de-CH")).toBe("ltr");
});
