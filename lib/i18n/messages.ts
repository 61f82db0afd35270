// Promises every noun's words in one language: messages/<locale>/<noun>.json, one file a noun so that each feature keeps its own.
import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import compile from "icu-minify/compile";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";

const folder = path.join(process.cwd(), "messages");
const kept = new Map<Locale, Promise<AbstractIntlMessages>>();

/** Sentences are taken apart here, once, so that no browser carries the parser (see next.config.ts). */
function compiled(messages: AbstractIntlMessages): AbstractIntlMessages {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    // A plural comes as an object without a prototype, which React does not carry to the browser; its copy has one.
    typeof value === "string" ? (JSON.parse(JSON.stringify(compile(value))) as string) : compiled(value),
  ]);
  return Object.fromEntries(entries) as AbstractIntlMessages;
}

async function read(locale: Locale): Promise<AbstractIntlMessages> {
  const files = (await readdir(path.join(folder, locale))).filter((file) => file.endsWith(".json"));
  const entries = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, locale, file), "utf8");
      return [path.basename(file, ".json"), compiled(JSON.parse(text) as AbstractIntlMessages)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Read once in a running shop; while building screens, read each time so that a changed word shows at once. */
export function readMessages(locale: Locale): Promise<AbstractIntlMessages> {
  if (process.env.NODE_ENV !== "production") return read(locale);
  let messages = kept.get(locale);
  if (!messages) {
    messages = read(locale);
    kept.set(locale, messages);
  }
  return messages;
}

/** What every page's browser code may say; the rest stays on the server unless a page hands it over with `Words`. */
export const everywhere = ["common", "ui", "shell"];

export function pickNouns(messages: AbstractIntlMessages, nouns: readonly string[]): AbstractIntlMessages {
  return Object.fromEntries(Object.entries(messages).filter(([noun]) => nouns.includes(noun)));
}
