/**
 * Which methods a path under /api answers, read from its route file: a 405 must say so in `Allow`, and the framework does not. Asked only
 * when a caller knocked with the wrong method, so it reads the folder then instead of keeping a list that could fall behind.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const EXPORTED = /^export (?:const|function|async function) (GET|POST|PUT|PATCH|DELETE)\b/gm;

export function allowedMethods(path: string, root = join(process.cwd(), "app")): string[] {
  const folder = folderOf(path.split("/").filter(Boolean), root);
  const file = folder && join(folder, "route.ts");
  if (!file || !existsSync(file)) return [];
  const methods = [...readFileSync(file, "utf8").matchAll(EXPORTED)].map(([, method]) => method ?? "");
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
}

/** The named folder before the one that takes any name, as the framework chooses. */
function folderOf(segments: string[], folder: string): string | null {
  const [first, ...rest] = segments;
  if (first === undefined) return folder;
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const next = names.includes(first) ? first : names.find((name) => /^\[\w+\]$/.test(name));
  return next === undefined ? null : folderOf(rest, join(folder, next));
}
