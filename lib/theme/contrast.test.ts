// Every ink is readable on every paper it is printed on, in every theme: 4.5:1 for words, 3:1 for edges and the focus ring.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(path.resolve(import.meta.dirname, "../../app/globals.css"), "utf8");

function tokens(): Record<"light" | "dark" | "glare", Map<string, string>> {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  for (const [, name = "", day = "", night = ""] of css.matchAll(
    /--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
  )) {
    light.set(name, day);
    dark.set(name, night);
  }
  const block = /\[data-theme="glare"\] \{([^}]*)\}/.exec(css)?.[1] ?? "";
  const glare = new Map(light);
  for (const [, name = "", value = ""] of block.matchAll(/--color-([\w-]+): (#\w{6})/g)) glare.set(name, value);
  return { light, dark, glare };
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const papers = ["paper", "surface", "sunken", "hover"];
const words: [string, string[]][] = [
  ["ink", [...papers, "good-soft", "low-soft", "out-soft", "info-soft"]],
  ["muted", papers],
  ["good", [...papers, "good-soft"]],
  ["low", [...papers, "low-soft"]],
  ["out", [...papers, "out-soft"]],
  ["info", [...papers, "info-soft"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["on-out", ["out", "out-strong"]],
];
const edges: [string, string[]][] = [
  ["accent", papers],
  ["line-strong", ["paper", "surface"]],
];

describe.each(Object.entries(tokens()))("%s", (_, theme) => {
  const pairs = (table: [string, string[]][]) => table.flatMap(([ink, on]) => on.map((paper) => [ink, paper] as const));
  const measured = (ink: string, paper: string) => contrast(theme.get(ink) ?? "", theme.get(paper) ?? "");

  test.each(pairs(words))("%s is read on %s", (ink, paper) => {
    expect(measured(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(edges))("the edge of %s is seen on %s", (ink, paper) => {
    expect(measured(ink, paper)).toBeGreaterThanOrEqual(3);
  });
});
