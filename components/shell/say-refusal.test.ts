// A door speaks English and to programs; what a person is told about it stands in every language, with nothing left to fill in.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusals } from "@/lib/http/refusals";

const wordsOf = (language: string) =>
  (JSON.parse(readFileSync(`messages/${language}/shell.json`, "utf8")) as { refused: Record<string, string> }).refused;

test.each(["en", "de", "es"])(
  "every refusal that has words in %s is one that a door gives, and asks only for what it tells",
  (language) => {
    for (const [code, words] of Object.entries(wordsOf(language))) {
      expect(Object.keys(refusals)).toContain(code);
      for (const [, hole] of words.matchAll(/\{(\w+)\}/g))
        expect(["seconds", "name", "sku", "barcode"]).toContain(hole);
    }
  },
);

test.each(["en", "de", "es"])("a busy shop asks a person in %s to press again, not to send a request", (language) => {
  const { busy = "", unavailable = "" } = wordsOf(language);
  for (const words of [busy, unavailable]) expect(words).not.toMatch(/request|Anfrage|solicitud/i);
});
