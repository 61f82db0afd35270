/** The migrations as files: their heads and their statements. */
import { readdirSync, readFileSync } from "node:fs";

export interface Migration {
  file: string;
  text: string;
}

const FOLDER = new URL("../migrations/", import.meta.url);

export function migrations(): Migration[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".sql"));
  return files.toSorted().map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), "utf8") }));
}

/** The comment a migration begins with. */
export function headOf({ text }: Migration): string {
  return /^(?:--[^\n]*\n)+/.exec(text)?.[0] ?? "";
}

const ADD_COLUMN =
  /\balter\s+table\s[^;]*?\badd\s+(?:column\s+)?(?!constraint\b|primary\b|unique\b|foreign\b|check\b)(?:if\s+not\s+exists\s+)?\w+\s[^;,]*?\b(check|unique|references|primary\s+key)\b[^;]*/gi;

export function addsWithInlineConstraint({ file, text }: Migration): string[] {
  const statements = text.replace(/--[^\n]*/g, "");
  return [...statements.matchAll(ADD_COLUMN)].map(
    ([statement]) => `${file}: ${statement.replace(/\s+/g, " ").slice(0, 120)}`,
  );
}
