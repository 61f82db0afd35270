/** The files a check reads: the sources, never build output, data folders or what npm installed. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const NOT_OURS = new Set(["node_modules", "reports", "test-results", "playwright-report", "coverage"]);

export function repositoryFiles(root: string, under = ""): string[] {
  return readdirSync(join(root, under), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !NOT_OURS.has(entry.name))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
    .flatMap((entry) => {
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      return entry.isDirectory() ? repositoryFiles(root, path) : [path];
    });
}

export const sourceFiles = (root: string): string[] =>
  repositoryFiles(root).filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith(".d.ts"));
