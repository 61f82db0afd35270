/** Reads the imports of one source file: enough of the grammar for house code, without a parser to keep in step. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

const STATIC = /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s*["']([^"']+)["']/g;
const BARE = /(?:^|[;\n])\s*import\s*["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

export function readImports(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  for (const [, type, names = "", specifier = ""] of code.matchAll(STATIC)) {
    found.push({ specifier, typeOnly: type !== undefined || onlyTypes(names) });
  }
  for (const [, specifier = ""] of code.matchAll(BARE)) found.push({ specifier, typeOnly: false });
  for (const [, specifier = ""] of code.matchAll(DYNAMIC)) found.push({ specifier, typeOnly: false });
  return found;
}

/** `{ type A, type B }` imports nothing that runs. */
function onlyTypes(names: string): boolean {
  const braces = /^\{([\s\S]*)\}$/.exec(names.trim());
  const parts = (braces?.[1] ?? "").split(",").filter((part) => part.trim() !== "");
  return parts.length > 0 && parts.every((part) => part.trim().startsWith("type "));
}
