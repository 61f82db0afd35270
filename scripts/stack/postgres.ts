/** The embedded PostgreSQL 17: made once, started as a process of its own, recovered after any crash, stopped in order. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { openLog } from "./log-file.ts";
import type { DataFolder } from "./paths.ts";
import { hasEnded } from "./node-child.ts";
import { keptPort } from "./ports.ts";
import { emptyFolder, findHome, type PostgresHome } from "./postgres-home.ts";
import { commandOf, isAlive } from "./process-facts.ts";
import { refuseUnlessDurable, settings } from "./postgres-settings.ts";
import { folderTrouble, type Say, Trouble } from "./say.ts";
import type { Secrets } from "./secrets.ts";
import { until } from "./until.ts";

export type RunningPostgres = {
  process: ChildProcess;
  port: number;
  url: string;
  postmaster: () => number | undefined;
  stop: () => Promise<void>;
};

const ownEnvironment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" } as unknown as NodeJS.ProcessEnv;

type Options = {
  folder: DataFolder;
  secrets: Secrets;
  say: Say;
  /** A restart names the port it had, because the API and the app know it by that one. */
  samePort?: number;
  more?: Record<string, string>;
};

export async function startPostgres({ folder, secrets, say, samePort, more = {} }: Options): Promise<RunningPostgres> {
  const home = findHome(folder, secrets.folderId, say);
  if (!existsSync(home.dataDir)) await initialise(home, secrets);
  await stopOrphan(home.dataDir, say);
  const port = samePort ?? (await keptPort(folder, "postgres"));
  const child = spawnServer(home, port, folder, more);
  const url = `postgresql://postgres:${secrets.postgresPassword}@127.0.0.1:${port}/postgres`;
  await firstAnswer(child, url, folder, home);
  return {
    process: child,
    port,
    url,
    postmaster: () => postmasterOf(home.dataDir),
    stop: () => stopServer(child, home.dataDir),
  };
}

/** Made beside its place and moved there whole, so that a first start broken off half way leaves nothing that looks like a shop. */
async function initialise(home: PostgresHome, secrets: Secrets): Promise<void> {
  const draft = `${home.dataDir}.new`;
  emptyFolder(draft, home.runAs);
  const passwordFile = `${home.dataDir}.password`;
  writeFileSync(passwordFile, `${secrets.postgresPassword}\n`, { mode: 0o600 });
  if (home.runAs) chownSync(passwordFile, home.runAs.uid, home.runAs.gid);
  const args = [
    "-D",
    draft,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C",
  ];
  args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions");
  await new Promise<void>((resolve, reject) => {
    const child = spawn(home.bin("initdb"), args, {
      ...home.runAs,
      cwd: draft,
      env: ownEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once("error", (error) => reject(folderTrouble(error, draft) ?? error));
    child.once("close", (code) => (code === 0 ? resolve() : reject(explain(complaint, draft))));
  }).finally(() => rmSync(passwordFile, { force: true }));
  renameSync(draft, home.dataDir);
}

/**
 * The shell in between holds the watcher's pipe: when the watcher is gone, however it went, reading ends and the database is shut
 * down as if asked. PostgreSQL itself would not notice.
 */
const guard = `exec 3<&0
"$@" </dev/null & server=$!
(read -r _ <&3; kill -INT $server) & reader=$!
wait $server; code=$?
kill $reader 2>/dev/null
exit $code`;

function spawnServer(home: PostgresHome, port: number, folder: DataFolder, more: Record<string, string>): ChildProcess {
  const args = [
    "-D",
    home.dataDir,
    "-p",
    String(port),
    ...Object.entries({ ...settings, ...more }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const { handle: log } = openLog(folder.logFile("postgres"));
  const options = {
    ...home.runAs,
    cwd: home.dataDir,
    env: ownEnvironment,
    stdio: ["pipe", log, log],
  } satisfies SpawnOptions;
  const child =
    process.platform === "win32"
      ? spawn(home.bin("postgres"), args, options)
      : spawn("/bin/sh", ["-c", guard, "sh", home.bin("postgres"), ...args], { ...options, detached: true });
  closeSync(log);
  child.stdin?.on("error", () => {});
  return child;
}

function postmasterOf(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A server that outlived its watcher is stopped; a pid file that outlived its server, whose number another program now bears, is removed. */
async function stopOrphan(dataDir: string, say: Say): Promise<void> {
  const pid = postmasterOf(dataDir);
  if (pid === undefined || !isAlive(pid)) return;
  if (!commandOf(pid).includes(dataDir)) {
    rmSync(path.join(dataDir, "postmaster.pid"), { force: true });
    return;
  }
  say(`A database of an earlier start still runs (process ${pid}); it is stopped first.`);
  signal(pid, "SIGINT");
  if (await until(() => !isAlive(pid), 10_000)) return;
  signal(pid, "SIGQUIT");
  if (!(await until(() => !isAlive(pid), 5_000)))
    throw new Trouble(`The database of an earlier start (process ${pid}) does not stop. End it with: kill -9 ${pid}`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it went by itself, or belongs to another user; the wait that follows tells
  }
}

async function stopServer(child: ChildProcess, dataDir: string): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const pid = postmasterOf(dataDir);
  if (pid) signal(pid, "SIGINT");
  child.stdin?.end();
  await gone;
}

async function firstAnswer(child: ChildProcess, url: string, folder: DataFolder, home: PostgresHome): Promise<void> {
  let ended: Error | undefined;
  child.once("error", (error) => {
    ended = folderTrouble(error, home.dataDir) ?? error;
  });
  child.once("exit", () => {
    ended ??= explain(tail(folder.logFile("postgres")), home.dataDir);
  });
  const answered = await until(async () => {
    if (ended) throw ended;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await refuseUnlessDurable(client);
      return true;
    } catch (error) {
      if (error instanceof Trouble) {
        await stopServer(child, home.dataDir);
        throw error;
      }
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  }, 120_000);
  if (!answered)
    throw new Trouble(`The database did not answer within two minutes. Its log is ${folder.logFile("postgres")}.`);
}

function tail(file: string): string {
  const size = statSync(file).size;
  return readFileSync(file, "utf8").slice(Math.max(0, size - 2_000));
}

/** What PostgreSQL says when it gives up, as a sentence that says what to do. */
export function explain(complaint: string, dataDir: string): Trouble {
  const last = complaint.trim().split("\n").slice(-6).join(" | ");
  if (/No space left|disk quota/i.test(complaint))
    return new Trouble(
      `The disk that holds ${dataDir} is full. Free some space and start again; nothing acknowledged is lost.`,
    );
  if (/Read-only file system|Permission denied|Operation not permitted/i.test(complaint))
    return new Trouble(
      `The database cannot write ${dataDir}. Make it writable for its user, or name another folder with STOCKPROOF_DATA. (${last})`,
    );
  if (/Address already in use/i.test(complaint))
    return new Trouble(
      "The database's port was taken at the same moment by another program. Start again: another port is picked.",
    );
  if (/shared memory|Cannot allocate memory/i.test(complaint))
    return new Trouble(`There is not enough memory for the database (${last}). Close other programs and start again.`);
  if (/incompatible with server|was initialized by PostgreSQL version/i.test(complaint))
    return new Trouble(
      `${dataDir} was made by another major version of PostgreSQL. Start with the version that made it, or begin anew with: npm start -- --fresh`,
    );
  return new Trouble(`The database did not start: ${last || "it said nothing"}. Its data is in ${dataDir}.`);
}
