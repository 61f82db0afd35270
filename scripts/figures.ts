/**
 * Measures the screens of a running shop with Chromium against their goals and prints a table; `--keep` writes docs/figures.md, `--only`
 * measures one part of them (sizes, till, views, news, shift), `--sales` is how many a shift brings. The shop
 * is the one whose connection.json lies in STOCKPROOF_DATA, and it should be a demo: goods are sold in it.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser, isRoot } from "./browser";
import { isMet, page, type Row, say } from "./figures/report";
import { newsFigures } from "./figures/news";
import { shiftFigures } from "./figures/shift";
import { fillShelves } from "./figures/stocked";
import { tillFigures } from "./figures/till";
import { viewFigures } from "./figures/views";
import type { Connection } from "./stack/connection";
import { dataDirFrom, projectDir } from "./stack/paths";

const { values } = parseArgs({
  options: {
    keep: { type: "boolean", default: false },
    sales: { type: "string", default: "480" },
    only: { type: "string" },
  },
});
const connection = JSON.parse(readFileSync(path.join(dataDirFrom(), "connection.json"), "utf8")) as Connection;
const [load = 0] = loadavg();

/** Of the build that the shop serves from, as the check reads them. */
function sizes(): Row[] {
  const said = execFileSync(process.execPath, ["--import", "tsx", "scripts/checks/budgets.ts", "--all"], {
    cwd: projectDir,
    encoding: "utf8",
    env: { ...process.env, STOCKPROOF_DIST: process.env["STOCKPROOF_DIST"] ?? ".next" },
  });
  const wanted = [
    "/pos",
    "/(office)/stock",
    "/(office)/reports",
    "/(office)/stock/products/[id]",
    "/(office)/picking",
    "/picking/[id]",
  ];
  return [...said.matchAll(/^\s*\w+\s+(\/\S*)\s+\w+\s+JS ([\d.]+)(?: of ([\d.]+))? KB, CSS ([\d.]+)/gm)].flatMap(
    ([, route = "", js, goal, css]) => {
      if (!wanted.includes(route)) return [];
      const shown = { slower: 1, unit: "KB" };
      return [
        { what: `\`${route}\` JS`, ...shown, value: Number(js), goal: goal ? Number(goal) : undefined },
        ...(route === "/pos" ? [{ what: "CSS", ...shown, value: Number(css), goal: 15 }] : []),
      ];
    },
  );
}

const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
});
const rows: Row[] = [];
function take(more: readonly Row[]): void {
  for (const row of more) {
    const met = isMet(row);
    console.log(
      `${met === null ? "    " : met ? " ok " : "MISS"}  ${row.what.padEnd(60)} ${row.slower} ×  ${say(row)}`,
    );
  }
  rows.push(...more);
}
await fillShelves(browser, connection);
const parts: Record<string, () => Row[] | Promise<Row[]>> = {
  sizes,
  till: () => tillFigures(browser, connection),
  views: () => viewFigures(browser, connection),
  news: () => newsFigures(browser, connection),
  shift: () => shiftFigures(browser, connection, Number(values.sales)),
};
for (const [name, measure] of Object.entries(parts))
  if (values.only === undefined || values.only === name) take(await measure());
const version = browser.version();
await browser.close();
if (values.keep && values.only === undefined)
  writeFileSync(path.join(projectDir, "docs/figures.md"), page(rows, version, load));
