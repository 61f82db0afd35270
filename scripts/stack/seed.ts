/** Fills a new embedded shop, once. The mark in the data folder is what later tells that this shop is a demo. */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Connection } from "./connection.ts";
import type { DataFolder } from "./paths.ts";
import { projectDir } from "./paths.ts";
import { writePrivateJson } from "./private-file.ts";
import type { Say } from "./say.ts";

export type SeedContext = { connection: Connection; jwtSecret: string; pepper: string; say: Say };

export function isDemo(folder: DataFolder): boolean {
  return existsSync(folder.file("demo.json"));
}

/** Answers whether the shop is a demo now. */
export async function seedOnce(folder: DataFolder, context: SeedContext): Promise<boolean> {
  if (isDemo(folder)) return true;
  const file = path.join(projectDir, "db/seed/seed.ts");
  if (!existsSync(file)) return false;
  const { default: seed } = (await import(pathToFileURL(file).href)) as {
    default: (context: SeedContext) => Promise<void>;
  };
  await seed(context);
  writePrivateJson(folder.file("demo.json"), { seededAt: new Date().toISOString() });
  return true;
}
