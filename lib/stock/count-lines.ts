/** Pure rules of the counting screen: which line a scan means, what is left to count, what differs. */
import type { CountLine } from "./counts.doors";

export interface Scanned {
  line: CountLine | null;
  /** Several lots of one product: the person says which. */
  choices: CountLine[];
}

export function lineOfScan(
  lines: readonly CountLine[],
  typed: string,
  productIds: ReadonlySet<string> = new Set(),
): Scanned {
  const code = typed.trim().toLowerCase();
  const found =
    code === "" ? [] : lines.filter((line) => line.sku.toLowerCase() === code || productIds.has(line.productId));
  return { line: found.length === 1 ? (found[0] ?? null) : null, choices: found.length > 1 ? found : [] };
}

export function searchLines(lines: readonly CountLine[], typed: string): CountLine[] {
  const words = typed.trim().toLowerCase();
  if (words === "") return [...lines];
  return lines.filter((line) => line.name.toLowerCase().includes(words) || line.sku.toLowerCase().includes(words));
}

export const isCounted = (line: CountLine) => line.counted !== null;
export const differs = (line: CountLine) => line.difference !== null && line.difference !== "0";

/** What somebody asked for and nobody has counted yet stands first; else the order stays. */
export const askedFirst = (lines: readonly CountLine[]): CountLine[] => {
  const waits = (line: CountLine) => line.asked !== null && !isCounted(line);
  return [...lines.filter(waits), ...lines.filter((line) => !waits(line))];
};
