import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { importFaults } from "./imports";
import { readImports } from "./read-imports";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function repository(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "stockproof-imports-"));
  made.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test("lib may not import a component, and a component may not import a page", () => {
  const root = repository({
    "lib/stock/stock.ts": 'import { Cart } from "@/components/sales/cart";',
    "components/sales/cart.tsx": 'import page from "../../app/page";\nexport const Cart = page;',
    "app/page.tsx": "export default 1;",
  });
  expect(importFaults(root)).toEqual([
    "components/sales/cart.tsx imports app/page.tsx: components may not know app",
    "lib/stock/stock.ts imports components/sales/cart.tsx: lib may not know components",
  ]);
});

test("a browser file that reaches a server file over a third is named with the way it took", () => {
  const root = repository({
    "components/sales/till.tsx": '"use client";\nimport { words } from "@/lib/sales/sale";\nexport { words };',
    "lib/sales/sale.ts": 'import { read } from "./read-sale";\nexport const words = read;',
    "lib/sales/read-sale.ts": 'import "server-only";\nexport const read = 1;',
  });
  expect(importFaults(root)).toEqual([
    "components/sales/till.tsx → lib/sales/sale.ts → lib/sales/read-sale.ts: runs in the browser, but the last of these must stay on the server",
  ]);
});

test("a type of a server file may be used in the browser, since types vanish at build time", () => {
  const root = repository({
    "components/sales/till.tsx":
      '"use client";\nimport type { Sale } from "@/lib/sales/read-sale";\nexport type S = Sale;',
    "lib/sales/read-sale.ts": 'import "server-only";\nexport type Sale = 1;',
  });
  expect(importFaults(root)).toEqual([]);
});

test("imports in comments do not count; side-effect, dynamic and re-exports do", () => {
  const text =
    '// import "a";\n/* import "b"; */\nimport "c";\nconst d = import("d");\nexport * from "e";\nimport { type F } from "f";';
  expect(
    readImports(text)
      .map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? " (type)" : ""}`)
      .toSorted(),
  ).toEqual(["c", "d", "e", "f (type)"]);
});
