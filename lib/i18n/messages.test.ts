// A word that one language lacks shows as a key on somebody's till; a word nobody says is a word nobody keeps right.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { locales } from "./locales";

const root = path.resolve(import.meta.dirname, "../..");

function flatten(value: unknown, prefix: string): [string, string][] {
  if (typeof value === "string") return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => flatten(inner, `${prefix}.${key}`));
}

function words(locale: string): Map<string, string> {
  const folder = path.join(root, "messages", locale);
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => flatten(JSON.parse(readFileSync(path.join(folder, file), "utf8")), file.slice(0, -5))),
  );
}

/** The names a sentence asks to be filled in, so that a translation cannot forget the figure. */
function holes(text: string): string[] {
  const found = new Set<string>();
  const walk = (node: unknown) => {
    if (!Array.isArray(node)) return;
    if (typeof node[0] === "string" && (node.length === 1 || (typeof node[1] === "number" && node[1] > 0)))
      found.add(node[0]);
    for (const inner of node) {
      if (Array.isArray(inner)) walk(inner);
      else if (inner && typeof inner === "object") Object.values(inner).forEach(walk);
    }
  };
  walk(compile(text));
  return [...found].sort();
}

interface Said {
  file: string;
  /** Full keys said as they stand: t("close"). */
  keys: string[];
  /** Beginnings of keys put together: t(`status.${status}`); a whole noun where the key is a variable. */
  starts: string[];
}

/** What a file says, read from its text: which names hold a translator, and what they are asked for. */
function readSaid(file: string): Said {
  const text = readFileSync(file, "utf8");
  const said: Said = { file: path.relative(root, file), keys: [], starts: [] };
  const nouns = new Map<string, Set<string>>();
  for (const [, name = "", noun = ""] of text.matchAll(
    /(\w+)\s*=\s*(?:await )?(?:use|get)Translations\(\s*"([\w.-]+)"/g,
  )) {
    nouns.set(name, (nouns.get(name) ?? new Set()).add(noun));
  }
  for (const [name, mine] of nouns) {
    for (const [, quote, key = ""] of text.matchAll(
      new RegExp(`\\b${name}(?:\\.(?:rich|has|raw|markup))?\\(\\s*(["\`]?)([\\w.-]*)`, "g"),
    )) {
      for (const noun of mine) {
        if (quote === '"') said.keys.push(`${noun}.${key}`);
        else said.starts.push(quote === "`" ? `${noun}.${key}` : `${noun}.`);
      }
    }
  }
  return said;
}

const said = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readSaid(path.join(root, folder, file))),
);

const english = words("en");

describe.each(locales.filter((locale) => locale !== "en"))("%s", (locale) => {
  const theirs = words(locale);

  test("has every word that English has, and none besides", () => {
    expect([...english.keys()].filter((key) => !theirs.has(key))).toEqual([]);
    expect([...theirs.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  test("fills in the same figures as English does", () => {
    const differing = [...english]
      .filter(([key, text]) => theirs.has(key) && holes(text).join() !== holes(theirs.get(key) ?? "").join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });
});

/** A translator handed to a helper says keys this reading cannot follow: its literals count for every noun. */
const literals = new Set(
  said
    .flatMap(({ file }) => readFileSync(path.join(root, file), "utf8").match(/["`][\w.-]+["`$]/g) ?? [])
    .map((text) => text.slice(1, -1)),
);

test("every word is said somewhere", () => {
  const keys = new Set(said.flatMap((one) => one.keys));
  const starts = [...new Set(said.flatMap((one) => one.starts))];
  const unsaid = [...english.keys()].filter((key) => {
    const withoutNoun = key.slice(key.indexOf(".") + 1);
    return !keys.has(key) && !literals.has(withoutNoun) && !starts.some((start) => key.startsWith(start));
  });
  expect(unsaid).toEqual([]);
});

test("everything said is a word we have", () => {
  const unknown = said.flatMap(({ file, keys }) => {
    // Two functions of one file may call different translators `t`: one of the nouns must know the key.
    const missing = keys.filter((key) => !english.has(key));
    return missing
      .filter(
        (key) =>
          !keys.some(
            (other) => english.has(other) && other.split(".").slice(1).join(".") === key.split(".").slice(1).join("."),
          ),
      )
      .map((key) => `${file}: ${key}`);
  });
  expect(unknown).toEqual([]);
});
