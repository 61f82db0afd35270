import { expect, test } from "vitest";
import { fromAcceptLanguage, toLocale, toTimeZone } from "./locales";

test("the browser's wish is heard in its own order", () => {
  expect(fromAcceptLanguage("fr;q=0.9, de-AT;q=0.8, en;q=0.5")).toBe("de");
  expect(fromAcceptLanguage("es-MX")).toBe("es");
  expect(fromAcceptLanguage("ja, *;q=0.1")).toBe("en");
  expect(fromAcceptLanguage("de;q=0, en")).toBe("en");
  expect(fromAcceptLanguage(null)).toBe("en");
});

test("a language or zone we do not know is nobody's", () => {
  expect(toLocale("de-CH")).toBe("de");
  expect(toLocale("xx")).toBeUndefined();
  expect(toTimeZone("Mars/Olympus")).toBeUndefined();
  expect(toTimeZone("Europe/Berlin")).toBe("Europe/Berlin");
});
