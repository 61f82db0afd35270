/** Where things lie: the project, and one data folder per shop that shares nothing with any other. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { folderTrouble } from "./say.ts";

/** The folder whose package.json is ours, wherever this code runs from: its source, or the file it was compiled into. */
function findProject(from: string): string {
  const manifest = path.join(from, "package.json");
  if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === "stockproof")
    return from;
  const above = path.dirname(from);
  if (above === from) throw new Error("The project's package.json was not found.");
  return findProject(above);
}

export const projectDir = findProject(path.dirname(fileURLToPath(import.meta.url)));

export function dataDirFrom(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(projectDir, env.STOCKPROOF_DATA || ".stockproof");
}

export type DataFolder = ReturnType<typeof openDataFolder>;

/** Makes the folder when it is missing. Others may pass through it (the database runs as another user under root), not list it. */
export function openDataFolder(dir: string) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    mkdirSync(path.join(dir, "logs"), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderTrouble(error, dir) ?? error;
  }
  return {
    dir,
    file: (name: string) => path.join(dir, name),
    logFile: (name: string) => path.join(dir, "logs", `${name}.log`),
  };
}
