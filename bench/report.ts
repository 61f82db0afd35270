/** One run as a page: what was measured, on what, and how to repeat it. Parts that were not run keep what the page said before. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { EngineRow } from "./engine";
import type { Fairness, HttpRow } from "./http";
import type { LiveRow } from "./live";
import type { ScreensRow } from "./screens";
import type { SizeRow } from "./size";

export interface Results {
  engine?: EngineRow[];
  http?: { rows: HttpRow[]; fairness: Fairness };
  live?: LiveRow[];
  screens?: ScreensRow[];
  size?: { small: number; large: number; rows: SizeRow[] };
  memory?: { idle: number | null; after: number | null; sales: number; firstStart: number; secondStart: number };
}

const PARTS = ["engine", "http", "live", "screens", "size", "memory"] as const;
export type Part = (typeof PARTS)[number];
export const parts: readonly Part[] = PARTS;

export function facts() {
  const [cpu] = cpus();
  return {
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    at: new Date().toISOString(),
    machine: `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`,
  };
}

/** The page: a head, then one section a part between its own marks. */
export function page(file: string, results: Results): string {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const { commit, at, machine } = facts();
  const stamp = `Commit ${commit}, ${at.slice(0, 10)}, ${machine}.`;
  const sections = PARTS.map((part) => {
    const text = sectionOf(part, results);
    return text ? `${mark(part)}\n\n${text}\n${stamp}\n` : (kept(before, part) ?? `${mark(part)}\n\nNot run yet.\n`);
  });
  return `${HEAD}\n${sections.join("\n")}`;
}

const mark = (part: Part) => `<!-- ${part} -->`;

function kept(before: string, part: Part): string | undefined {
  const from = before.indexOf(mark(part));
  if (from < 0) return undefined;
  const next = before.indexOf("<!-- ", from + 5);
  return before
    .slice(from, next < 0 ? undefined : next)
    .trimEnd()
    .concat("\n");
}

const HEAD = `# Benchmarks

\`npm run bench\` measures all of this on a throw-away database and writes this page; \`npm run bench -- engine http\` only these parts, and
\`--size 10000000\` a larger ledger. Callers and shop share the machine, so read the ratios: both sides of each were measured in one run. The
judge's list was empty after every part. A sale is full: three lines, keys, taxes, payment, ledger with its chain, durable commit.
`;

function sectionOf(part: Part, results: Results): string | undefined {
  switch (part) {
    case "engine":
      return results.engine && engine(results.engine);
    case "http":
      return results.http && http(results.http);
    case "live":
      return results.live && live(results.live);
    case "screens":
      return results.screens && screens(results.screens);
    case "size":
      return results.size && size(results.size);
    case "memory":
      return results.memory && memory(results.memory);
  }
}

const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const engine = (rows: EngineRow[]) =>
  `## Engine: sales per second straight at the database (p95 ms)\n\n${table(
    ["goods", "callers", "one transaction each", "group commit", "factor"],
    rows.map(({ basket, single, batched, factor }) => [
      basket,
      single.callers,
      `${single.perSecond} (${single.p95})`,
      `${batched.perSecond} (${batched.p95})`,
      factor.toFixed(2),
    ]),
  )}\n`;

const http = ({ rows, fairness }: NonNullable<Results["http"]>) =>
  `## HTTP: a sale beside the empty route of the same build (per second; p50 / p95 / p99 ms)\n\n${table(
    [
      "callers",
      "empty route",
      "sale, hot product",
      "sale, spread",
      "sales ÷ empty, hot",
      "spread",
      "p95 ÷ empty's, hot",
      "spread",
    ],
    rows.map(({ callers, empty, hot, spread }) => [
      callers,
      ...[empty, hot, spread].map((m) => `${m.perSecond}; ${m.p50} / ${m.p95} / ${m.p99}`),
      (hot.perSecond / empty.perSecond).toFixed(2),
      (spread.perSecond / empty.perSecond).toFixed(2),
      (hot.p95 / empty.p95).toFixed(2),
      (spread.p95 / empty.p95).toFixed(2),
    ]),
  )}\n\nFifty tills press Pay for one product at once: median ${fairness.median} ms, slowest ${fairness.slowest} ms, ${fairness.factor.toFixed(2)} times it.\n`;

const live = (rows: LiveRow[]) =>
  `## Live: from the ledger's stamp to another screen's pixel (ms)\n\n${table(
    ["sold through", "p50", "p95", "sales"],
    rows.map((row) => [row.soldBy, row.p50, row.p95, row.count]),
  )}\n`;

const screens = (rows: ScreensRow[]) =>
  `## Live screens in number: 200 sales a second, alone and beside them (ms)\n\n${table(
    ["open screens", "sales per second", "p50", "p95", "news told"],
    rows.map((row) => [row.screens, row.perSecond, row.p50, row.p95, row.news]),
  )}\n`;

const size = ({ small, large, rows }: NonNullable<Results["size"]>) =>
  `## Size: ${small.toLocaleString("en")} and ${large.toLocaleString("en")} movements, a tenth of them sales (p50 / p95 ms)\n\n${table(
    ["query", "small", "large", "growth"],
    rows.map((row) => [
      row.query,
      `${row.small.p50} / ${row.small.p95}`,
      `${row.large.p50} / ${row.large.p95}`,
      row.growth.toFixed(2),
    ]),
  )}\n`;

const memory = (m: NonNullable<Results["memory"]>) =>
  `## Memory and start\n\n${table(
    ["what", "figure"],
    [
      ["memory of the whole stack, idle", `${m.idle} MB`],
      [`after ${m.sales.toLocaleString("en")} sales`, `${m.after} MB`],
      ["first start, empty folder to first answer", `${(m.firstStart / 1000).toFixed(1)} s`],
      ["second start", `${(m.secondStart / 1000).toFixed(1)} s`],
    ],
  )}\n`;
