/** Fills a new embedded shop, once. The mark in the data folder is what later tells that this shop is a demo. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Connection } from "./connection.ts";
import { type DataFolder, projectDir } from "./paths.ts";
import { writePrivateJson } from "./private-file.ts";
import { type Say, Trouble } from "./say.ts";

export type SeedContext = { connection: Connection; jwtSecret: string; pepper: string; say: Say };

export function isDemo(folder: DataFolder): boolean {
  return existsSync(folder.file("demo.json"));
}

/** Whoever made the shop their own closed the demo; its people and codes are not told any more. */
async function isStillOpen(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ open: boolean }>("select public.has_demo() as open");
    return rows[0]?.open === true;
  } finally {
    await client.end();
  }
}

/** Answers whether the shop is a demo now. The seed runs as a program of its own: what it loads need not stay in the watcher. */
export async function seedOnce(folder: DataFolder, { say, ...context }: SeedContext): Promise<boolean> {
  if (isDemo(folder)) return isStillOpen(context.connection.databaseUrl);
  if (!existsSync(path.join(projectDir, "db/seed/seed.ts"))) return false;
  const args = ["--conditions=react-server", "--import", "tsx", path.join(projectDir, "scripts/seed.ts")];
  const child = spawn(process.execPath, args, { cwd: projectDir, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(JSON.stringify(context));
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdout.on("data", (chunk: Buffer) => {
    for (const line of chunk.toString().split("\n").filter(Boolean)) say(line);
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0)
    throw new Trouble(`The demo shop could not be filled:\n${complaint.trim().split("\n").slice(-15).join("\n")}`);
  writePrivateJson(folder.file("demo.json"), { seededAt: new Date().toISOString() });
  return true;
}
