/** What a person reads when a door says no stands in their language, for every refusal there is, and holds the same numbers. */
import { describe, expect, test } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { problemResponse, Refusal } from "./problem";
import { withRequest } from "./request-context";
import { type RefusalCode, refusals, sentenceFor } from "./refusals";
import { languageOf, tell } from "./tell";

const codes = Object.keys(refusals) as RefusalCode[];

/** Every fact a sentence may hold, each of a value of its own. */
const line = {
  sku: "MUG",
  line: 31,
  requested: "37",
  available: "41",
  leased: "43",
  missing: "47",
  packed: "53",
  needed: "59",
  returnable: "61",
  problem: "no_price",
};
const facts = {
  ...line,
  short: [line],
  lines: [line],
  problems: [{ path: "price", message: "is missing" }],
  name: "Mug",
  path: "/api/cups",
  barcode: "4006381333931",
  prefix: "T7",
  register: "Till 3",
  number: "W-67",
  externalId: "A-71",
  receiptNumber: "T1-73",
  bin: "B-79",
  picked: "83",
  refundable: "89",
  limitBytes: 97,
  retryAfterSeconds: 101,
  quantity: "-103",
  count: 107,
  channel: "web",
  shippingMethod: "drone",
  url: "http://10.0.0.1",
  origin: "https://elsewhere.example",
  expected: "image/png",
  received: "text/plain",
  method: "PATCH",
  total: 109,
  paid: 113,
  requestId: "req-127",
};

/** What a program is told of how it asked: a person did not write that request. */
const ofRequests = new Set(["unknown_member", "not_found", "malformed"]);

describe.each(locales)("%s", (language) => {
  test.each(codes)("%s has a title and a sentence, whatever facts it is given", (code) => {
    for (const given of [
      {},
      facts,
      { short: [null, 5, {}] },
      { short: "no list", problems: 7, status: 5, roles: [null] },
    ]) {
      const { title, detail } = tell(code, given, language);
      expect(title).toMatch(/\S/);
      expect(detail).toMatch(/[.)]$/);
      expect(`${title} ${detail}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test.each(codes.filter((code) => !ofRequests.has(code)))("%s holds the numbers that a program is told", (code) => {
    const told = numbersOf(tell(code, facts, language).detail);
    for (const number of numbersOf(sentenceFor(code, facts))) expect(told).toContain(number);
  });

  test("a busy shop asks a person to press again, not to send a request", () => {
    for (const code of ["busy", "unavailable"] as const)
      expect(tell(code, {}, language).detail).not.toMatch(/request|key|Anfrage|Schlüssel|solicitud|petición|clave/i);
  });
});

test.each(locales.filter((one) => one !== "en"))("nothing is left in English in %s", (language) => {
  const same = codes.filter((code) => {
    const { title, detail } = tell(code, facts, language);
    return title === refusals[code].title || detail === sentenceFor(code, facts);
  });
  expect(same).toEqual([]);
});

test("figures, amounts and moments are written as the language writes them", () => {
  expect(
    tell("insufficient_stock", { short: [{ sku: "TEA", requested: "1.5", available: "0.25" }] }, "de").detail,
  ).toBe("Zu wenig Bestand: TEA: 1,5 gewünscht, 0,25 da.");
  const balance = { account: "store_credit", requested: 1250, available: 500, currency: "EUR" };
  expect(tell("balance_short", balance, "de").detail.replaceAll("\u00a0", " ")).toContain(
    "12,50 € verlangt, 5,00 € da",
  );
  expect(tell("case_settled", { settledAt: "2026-11-30T08:05:00Z" }, "es").detail).toContain("30 nov 2026, 8:05 UTC");
});

test("a person is answered in the language they chose, else in their browser's; a program in the door's own words", async () => {
  const headers = (given: Record<string, string>) => languageOf(new Headers(given));
  expect(headers({})).toBeNull();
  expect(headers({ "accept-language": "*" })).toBeNull();
  expect(headers({ "accept-language": "fr, de-CH;q=0.8, en;q=0.5" })).toBe("de");
  expect(headers({ "accept-language": "de", cookie: "session=x; locale=es" })).toBe("es");
  expect(headers({ "accept-language": "de", cookie: "mylocale=es; locale=xx" })).toBe("de");

  const answered = async (language: Locale | null) => {
    const context = { id: "request-1", deadline: performance.now() + 1000, language };
    const response = withRequest(context, () => problemResponse(new Refusal("busy")));
    return { language: response.headers.get("content-language"), ...((await response.json()) as { detail: string }) };
  };
  expect(await answered(null)).toMatchObject({ language: null, detail: refusals.busy.say({}) });
  expect(await answered("de")).toMatchObject({ language: "de", detail: tell("busy", {}, "de").detail, code: "busy" });
});

const numbersOf = (sentence: string) => sentence.match(/\d+/g) ?? [];
