/** What was measured, as a page of the docs: only what was run, on which machine, and how to run it again. */
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

export interface Row {
  what: string;
  /** How many times slower the processor was made. */
  slower: number;
  value: number;
  goal?: number | undefined;
  /** Milliseconds unless it says otherwise. */
  unit?: string;
}

export const say = ({ value, unit }: Pick<Row, "value" | "unit">): string =>
  unit === undefined ? `${Math.round(value)} ms` : `${value.toFixed(unit === "" ? 3 : 1)}${unit ? ` ${unit}` : ""}`;

export const isMet = ({ value, goal }: Row): boolean | null => (goal === undefined ? null : value <= goal);

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();

export function page(rows: readonly Row[], browser: string, load: number): string {
  const [cpu] = cpus();
  const line = (row: Row) => {
    const met = isMet(row);
    const goal = row.goal === undefined ? "" : `≤ ${say({ value: row.goal, unit: row.unit })}`;
    return `| ${row.what} | ${row.slower === 1 ? "" : `${row.slower} ×`} | ${goal} | ${say(row)} | ${met === null ? "" : met ? "yes" : "**no**"} |`;
  };
  return `# Figures of the screens

What Chromium said of a running demo shop. Sizes are those of the build, compressed, and are checked on every change
(\`scripts/checks/budgets.ts\`); times were measured once as said here and are not checked, because they are the machine's as much as ours.

| what | slower | goal | measured | met |
| --- | --- | --- | --- | --- |
${rows.map(line).join("\n")}

«Slower» is how many times Chromium was told to slow the processor down. First views are medians of three visits with nothing kept. A press
is measured by the browser from its event to the frame that shows it; a scan, a key of the search and a payment from their event to the
frame that shows their line, their first hit, their change. The hundred thousand goods are answered to the till by the script.
The other till's pixels are counted from the moment the sale is sent, its answer included. The heap is what is left after a collection, in
one page that is never reloaded; a day at a till is sped up to its sales one after another, its hours are not waited for.

**What is furthest off.** A key of the search looks through all hundred thousand names (3 to 10 ms unslowed, most for a single letter) and draws
up to thirty-five tiles anew. Typing draws the goods alone and not the whole till (105 → 81 ms in one calm hour); drawing the first rows a frame before
the others, and laying each tile out by itself, were tried and changed nothing that could be measured, so they are not there.
The frames that the dashboard drops are counted while shop, database, two tills and fifty sales a second share the machine's cores with it.

**Where.** ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}, Chromium ${browser};
shop, database and browser on the one machine, whose load was ${load.toFixed(1)} when it began. Commit ${git("rev-parse", "--short", "HEAD")}, ${new Date().toISOString().slice(0, 10)}.

**Again.** \`npm start\`, then \`npm run figures -- --keep\` beside it; without \`--keep\` the table is only printed. It sells in the shop it
measures: take a demo's.
`;
}
