/**
 * What a route sends a browser before it can be used, compressed, against the budget of its kind. Read from the build's own manifests:
 * sizes do not wobble, so they are checked on every change. `--all` prints every route, `--files` what each is made of.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { TEST_BUILD } from "../testing/throw-away";

const KB = 1024;
const dist = process.env["STOCKPROOF_DIST"] ?? TEST_BUILD;

/** The first that matches counts. */
const budgets: [kind: string, route: RegExp, kilobytes: number][] = [
  ["till", /^\/pos(\/|$)/, 175],
  ["picking", /^\/picking/, 165],
  ["dashboard", /^\/\(office\)\/(stock|reports|picking)/, 175],
];
const CSS_KILOBYTES = 15;

const sizes = new Map<string, number>();
function gzipped(files: Iterable<string>): number {
  let sum = 0;
  for (const file of new Set(files)) {
    const known = sizes.get(file) ?? gzipSync(readFileSync(path.join(dist, file))).byteLength;
    sizes.set(file, known);
    sum += known;
  }
  return sum / KB;
}

interface Manifest {
  entryJSFiles: Record<string, string[]>;
  entryCSSFiles: Record<string, { path: string }[]>;
}

export interface RouteSize {
  route: string;
  js: number;
  css: number;
  files: string[];
}

function routes(): RouteSize[] {
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(dist, "build-manifest.json"), "utf8")) as {
    rootMainFiles: string[];
  };
  const folder = path.join(dist, "server/app");
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith("page_client-reference-manifest.js") && !file.startsWith("_"))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      const manifest = JSON.parse(text.slice(text.indexOf("] = ") + 4).replace(/;\s*$/, "")) as Manifest;
      // A crash of the whole page loads its own screen then.
      const own = <T>(entries: Record<string, T[]>) =>
        Object.entries(entries).flatMap(([name, list]) => (name.endsWith("/global-error") ? [] : list));
      const files = [...new Set([...rootMainFiles, ...own(manifest.entryJSFiles)])];
      return {
        route: `/${path.dirname(file)}`.replace("/.", "/"),
        js: gzipped(files),
        css: gzipped(own(manifest.entryCSSFiles).map((one) => one.path)),
        files,
      };
    })
    .toSorted((a, b) => a.route.localeCompare(b.route));
}

if (!existsSync(path.join(dist, "build-manifest.json"))) {
  console.error(`There is no build in ${dist}. Build first: npm test -- build`);
  process.exit(2);
}
let over = 0;
for (const { route, js, css, files } of routes()) {
  const [kind, , limit] = budgets.find(([, pattern]) => pattern.test(route)) ?? [
    "other",
    /./,
    Number.POSITIVE_INFINITY,
  ];
  const isOver = js > limit || css > CSS_KILOBYTES;
  if (isOver) over += 1;
  if (isOver || process.argv.includes("--all")) {
    const bound = Number.isFinite(limit) ? ` of ${limit}` : "";
    console.log(
      `${isOver ? "OVER" : "  ok"}  ${route.padEnd(36)} ${kind.padEnd(10)} JS ${js.toFixed(1)}${bound} KB, CSS ${css.toFixed(1)} of ${CSS_KILOBYTES} KB`,
    );
    if (process.argv.includes("--files"))
      for (const file of files) console.log(`        ${gzipped([file]).toFixed(1)}  ${file}`);
  }
}
console.log(over === 0 ? "Every route is within its budget." : `${over} routes are over their budget.`);
process.exitCode = over === 0 ? 0 : 1;
