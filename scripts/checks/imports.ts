/**
 * Imports run one way: app → components → lib. Nothing the shop is made of reaches into scripts, db or e2e, and
 * nothing that runs in a browser reaches, by any chain of imports, a file that must stay on the server.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { sourceFiles } from "./files";
import { readImports } from "./read-imports";

/** floor → the floors it may import from. */
const MAY_IMPORT: Record<string, string[]> = {
  app: ["app", "components", "lib"],
  root: ["root", "app", "components", "lib", "scripts"],
  components: ["components", "lib"],
  lib: ["lib"],
  db: ["db", "lib", "scripts"],
  scripts: ["scripts", "db", "lib"],
  e2e: ["e2e", "db", "lib", "scripts"],
  bench: ["bench", "e2e", "db", "lib", "scripts"],
};
const EXTENSIONS = [".ts", ".tsx", ".mts", ".mjs", "/index.ts", "/index.tsx", ""];

interface Module {
  imports: { target: string; typeOnly: boolean }[];
  isServer: boolean;
  isClient: boolean;
}

/** Tests stand outside the house: they knock at a door or lift a floorboard, whichever shows the fault. */
const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$|^db\/testing\//.test(file);

const floorOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "root") : "root");

function resolveImport(root: string, from: string, specifier: string): string | null {
  if (!specifier.startsWith(".") && !specifier.startsWith("@/")) return null;
  const base = specifier.startsWith("@/") ? join(root, specifier.slice(2)) : resolve(root, dirname(from), specifier);
  const found = EXTENSIONS.map((extension) => base + extension).find((path) => existsSync(path) && /\.\w+$/.test(path));
  return found ? relative(root, found) : null;
}

function readModules(root: string): Map<string, Module> {
  const modules = new Map<string, Module>();
  for (const file of sourceFiles(root)) {
    const text = readFileSync(join(root, file), "utf8");
    const found = readImports(text);
    modules.set(file, {
      imports: found.flatMap(({ specifier, typeOnly }) => {
        const target = resolveImport(root, file, specifier);
        return target ? [{ target, typeOnly }] : [];
      }),
      isServer: found.some(({ specifier, typeOnly }) => !typeOnly && isServerOnly(specifier)),
      isClient: /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["']use client["']/.test(text),
    });
  }
  return modules;
}

const isServerOnly = (specifier: string): boolean =>
  specifier === "server-only" || specifier.startsWith("node:") || specifier === "pg" || specifier === "pino";

function directionFaults(modules: Map<string, Module>): string[] {
  const faults: string[] = [];
  for (const [file, { imports }] of modules) {
    const floor = floorOf(file);
    const allowed = MAY_IMPORT[floor];
    if (!allowed || isTest(file)) continue;
    for (const { target } of imports) {
      const to = floorOf(target);
      if (to in MAY_IMPORT && !allowed.includes(to))
        faults.push(`${file} imports ${target}: ${floor} may not know ${to}`);
      if (file.startsWith("components/ui/") && /^components\/(?!ui\/)/.test(target)) {
        faults.push(`${file} imports ${target}: components/ui knows nothing about shops`);
      }
    }
  }
  return faults;
}

/** Walks from every browser file; type imports vanish at build time and are not followed. */
function browserFaults(modules: Map<string, Module>): string[] {
  const faults: string[] = [];
  for (const [entry, { isClient }] of modules) {
    if (!isClient) continue;
    const seen = new Set([entry]);
    const queue: string[][] = [[entry]];
    for (let path = queue.shift(); path; path = queue.shift()) {
      const visited = modules.get(path[path.length - 1] ?? "");
      if (visited?.isServer) {
        faults.push(`${path.join(" → ")}: runs in the browser, but the last of these must stay on the server`);
        break;
      }
      for (const { target, typeOnly } of visited?.imports ?? []) {
        if (typeOnly || seen.has(target)) continue;
        seen.add(target);
        queue.push([...path, target]);
      }
    }
  }
  return faults;
}

export function importFaults(root: string): string[] {
  const modules = readModules(root);
  return [...directionFaults(modules), ...browserFaults(modules)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = importFaults(process.cwd());
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? "imports run one way" : `${faults.length} imports run the wrong way`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
