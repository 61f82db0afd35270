/** What a test of the programme saw, in figures: kept beside the reports, where `npm run soak` gathers it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const FIGURES = join("reports", "figures");

export function note(name: string, seen: Record<string, unknown>): void {
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(join(FIGURES, `${name}.json`), JSON.stringify(seen, null, 2));
}
