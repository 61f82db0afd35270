/**
 * Doors that a test opens in its own process count their refusals there: noted when each file is done, so that the last
 * step of the run knows which codes were said (scripts/checks/refusals.ts).
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";

const FOLDER = join("reports", "refusals");

afterAll(async () => {
  const counted = (await globalThis.stockproofMetrics?.refusals.get())?.values ?? [];
  const codes = counted.flatMap(({ labels, value }) => (value > 0 ? [String(labels["code"])] : []));
  if (codes.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `doors-${randomUUID()}.json`), JSON.stringify(codes));
});
