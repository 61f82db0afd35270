/** Removes a data folder for good, with the database's data where that had to lie elsewhere. For throw-away shops only. */
import { rmSync } from "node:fs";
import path from "node:path";
import { readJson } from "./private-file.ts";

export function removeData(dataDir: string): void {
  const elsewhere = readJson<{ dataDir: string }>(path.join(dataDir, "postgres-place.json"))?.dataDir;
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
