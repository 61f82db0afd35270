/**
 * What we ship, we may ship, and what we install is what was reviewed: every licence of the production tree is on the
 * list, every version is pinned exactly, and only the packages named in `allowScripts` may run code while installing.
 * Reads package.json and the lockfile only, so it needs no network.
 */
import { readFileSync } from "node:fs";
import { missingBuilds } from "./lockfile";

/** Permissive, or weak copyleft on files we do not change (MPL) or link dynamically (LGPL: libvips, the font: OFL). */
const ALLOWED = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "Unlicense",
  "CC0-1.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Python-2.0",
  "CC-BY-4.0",
  "OFL-1.1",
  "MPL-2.0",
  "LGPL-3.0-or-later",
]);

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  cpu?: string[];
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

/** `(MIT OR GPL-2.0)` is allowed when one side is; `A AND B` when both are. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, "");
  return plain.split(" OR ").some((choice) => choice.split(" AND ").every((one) => ALLOWED.has(one.trim())));
}

function faults(): string[] {
  const manifest = read<Manifest>("package.json");
  const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
  const found: string[] = [];
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) found.push(`${name}@${version}: pin the exact version`);
  }
  for (const [path] of missingBuilds(packages))
    found.push(`${path}: missing from the lockfile; npm run lockfile enters it`);
  for (const [path, locked] of Object.entries(packages)) {
    if (path === "") continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    if (!locked.dev && !isAllowed(locked.license ?? "none given")) {
      found.push(`${name}: its licence (${locked.license ?? "none given"}) is not on the list`);
    }
    // A build for another machine may have been entered without one (scripts/checks/lockfile.ts).
    if (!locked.integrity && !(locked.optional && locked.cpu))
      found.push(`${name}: the lockfile holds no checksum for it`);
    if (locked.resolved) found.push(`${name}: the lockfile names a registry; it should be the installing machine's`);
    if (locked.hasInstallScript && manifest.allowScripts?.[name] === undefined) {
      found.push(`${name}: runs a script while installing; say in allowScripts whether it may`);
    }
  }
  return found;
}

const found = faults();
for (const fault of found) console.error(fault);
console.log(found.length === 0 ? "licences, pins and install scripts are as reviewed" : `${found.length} to look at`);
process.exitCode = found.length === 0 ? 0 : 1;
