/** A chaos run as a page a person can read: the verdict first, then what was done to the shop, and the command that repeats it. */
import type { ChaosReport } from "./run";

export interface DatedReport extends ChaosReport {
  commit: string;
  at: string;
}

export function pageOf(report: DatedReport): string {
  const { plan, kills, network, wire, verdicts } = report;
  const isRight = verdicts.length === 0;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Chaos, seed ${plan.seed}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
  .verdict { padding: 1rem; border: 2px solid; border-radius: .5rem; font-size: 1.25rem; font-weight: 600 }
  table { border-collapse: collapse; width: 100%; margin-block: 1rem }
  caption { text-align: start; font-weight: 600 }
  td, th { padding: .25rem .5rem; border-bottom: 1px solid; text-align: start; font-weight: 400; vertical-align: top }
  td:last-child { text-align: end; font-variant-numeric: tabular-nums }
  .wrong td:last-child { text-align: start; overflow-wrap: anywhere }
  code { overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>Chaos, seed ${plan.seed}</h1>
<p class="verdict">${isRight ? "Nothing lost, nothing doubled, no drift, no money off." : `${verdicts.length} violations.`}</p>
<p>Commit ${escaped(report.commit)}, ${escaped(report.at.slice(0, 16).replace("T", " "))} UTC: ${plan.tills} tills for ${plan.seconds} seconds.</p>
${wrongs(report)}
${table("What the tills wrote down", [
  ["sales acknowledged", report.acknowledged],
  ["of them told only on a retry", report.replayed],
  ["refused, with a reason", report.refused],
  ["calls that were never answered, each resolved by its key", report.unanswered],
  ["times conservation was asked for while the faults went on", report.snapshotsDuring],
])}
${table("Killed with kill -9", [
  ["the app", kills.app],
  ["a database backend", kills.backend],
  ["all of PostgreSQL", kills.postgres],
])}
${table(
  "Between till and app",
  Object.entries(network).map(([fault, times]) => [named(fault), times]),
)}
${table(
  "Between API and database",
  Object.entries(wire).map(([fault, times]) => [named(fault), times]),
)}
<p>Again: <code>npm run chaos -- --minutes ${plan.seconds / 60} --seed ${plan.seed}</code></p>
</body>
</html>
`;
}

const names: Record<string, string> = {
  none: "carried faithfully",
  lostReply: "reply lost",
  reset: "connection reset",
  blackHole: "swallowed without a word",
  cut: "cut off in the middle",
  delay: "held back",
};
const named = (fault: string) => names[fault] ?? fault;

function wrongs({ verdicts }: DatedReport): string {
  if (verdicts.length === 0) return "";
  const rows = verdicts.map(({ rule, facts }) => row(rule, JSON.stringify(facts)));
  return `<table class="wrong"><caption>What is wrong</caption>${rows.join("")}</table>`;
}

function table(caption: string, rows: [name: string, figure: number][]): string {
  const body = rows.map(([name, figure]) => row(name, figure.toLocaleString("en"))).join("");
  return `<table><caption>${escaped(caption)}</caption>${body}</table>`;
}

const row = (name: string, text: string) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(text)}</td></tr>`;

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
