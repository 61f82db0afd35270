/**
 * How large each test of the programme is: read from the one table in docs/testing.md, so that what is told is what ran. `npm test` takes
 * the column of every change, `npm run soak` (STOCKPROOF_SIZES=soak) the other; `200 buyers × 50 rounds` answers {buyers: 200, rounds: 50}.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const COLUMNS = { test: 1, soak: 2 } as const;

export function figures(name: string, column = chosen()): Record<string, number> {
  const line = readFileSync(resolve("docs/testing.md"), "utf8")
    .split("\n")
    .find((row) => row.startsWith(`| ${name} |`));
  const cells = line?.split("|").slice(2, -1) ?? [];
  const told = cells[COLUMNS[column]];
  if (told === undefined) throw new Error(`docs/testing.md has no sizes for ${name}.`);
  const pairs = [...told.matchAll(/([\d,]+) ([a-z]+)/g)];
  return Object.fromEntries(pairs.map(([, figure = "", word = ""]) => [word, Number(figure.replaceAll(",", ""))]));
}

function chosen(): keyof typeof COLUMNS {
  return process.env["STOCKPROOF_SIZES"] === "soak" ? "soak" : "test";
}
