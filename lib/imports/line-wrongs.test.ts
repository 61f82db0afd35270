// A bad line is named in the reader's language: whatever can be wrong with one has its words, in every language.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineWrongs } from "./imports.doors";

test.each(["en", "de", "es"])("whatever can be wrong with a line is said in %s", (language) => {
  const words = JSON.parse(readFileSync(`messages/${language}/settings.json`, "utf8")) as {
    import: { wrong: Record<string, string> };
  };
  expect(Object.keys(words.import.wrong).sort()).toEqual([...lineWrongs].sort());
});
