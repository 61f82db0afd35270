/**
 * The whole shop as one object: database, API and app under one watcher, for `npm start`, `npm run dev`, tests, chaos and benches alike.
 * Any number may run side by side, each with a data folder and ports of its own.
 */
import { renameSync } from "node:fs";
import { startApp } from "./app.ts";
import { type Connection, publishConnection } from "./connection.ts";
import { startGround, type Supabase } from "./ground.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { requireSchema } from "./require-schema.ts";
import type { Outside } from "./outside.ts";
import { type DataFolder, openDataFolder } from "./paths.ts";
import { isFree, keptPort } from "./ports.ts";
import { isAlive } from "./process-facts.ts";
import { type Say, silent, Trouble } from "./say.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { seedOnce } from "./seed.ts";
import { type Step, type Timed, timedBy } from "./steps.ts";
import { until } from "./until.ts";
import { keepRunning, type Watched } from "./watched.ts";

export type Part = "postgres" | "api" | "app";
export type StackOptions = {
  dataDir: string;
  /** The app's port; without one, a free port is picked and kept in the data folder. */
  port?: number;
  app?: boolean;
  /** Fills a new shop with the demo. */
  seed?: boolean | "demo";
  dev?: boolean;
  lan?: boolean;
  /** Begins a new data folder; the old one is moved aside, not deleted. */
  fresh?: boolean;
  /** A Supabase of one's own: nothing embedded is started. */
  outside?: Outside;
  /** Further variables for the app, such as STOCKPROOF_DIST of a build of one's own. */
  env?: Record<string, string>;
  /** Further settings of PostgreSQL, such as log_min_messages for a test that counts refusals. */
  postgresSettings?: Record<string, string>;
  /** Where the API calls the database instead of at its own port: a bad wire, in chaos. */
  wire?: (postgresPort: number) => Promise<number>;
  log?: Say;
  /** Told before each step; what it answers is called when the step is done. */
  step?: Step;
};
export type Stack = {
  connection: Connection;
  secrets: Secrets;
  isDemo: boolean;
  /** Stops all in order: requests in flight are answered, then the app, the API and the database end. */
  stop: () => Promise<void>;
  /** kill -9 of one part; the watcher starts it again. */
  kill: (part: Part) => void;
  restart: (part: Part) => Promise<void>;
  pid: (part: Part) => number | undefined;
};

export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, lock } = await openLocked(options.dataDir, options.fresh === true);
  const parts: Partial<Record<Part, Watched>> = {};
  const order: Part[] = [];
  let postmaster: (() => number | undefined) | undefined;
  let unpublish = () => {};
  const started = (part: Part, watched: Watched, pid?: () => number | undefined) => {
    parts[part] = watched;
    order.push(part);
    postmaster = pid ?? postmaster;
  };
  const stop = async () => {
    lock.stopping();
    unpublish();
    for (let part = order.pop(); part; part = order.pop()) await parts[part]?.stop();
    lock.release();
  };

  try {
    const { app = true, log = silent } = options;
    const secrets = openSecrets(folder);
    const timed = timedBy(options.step ?? (() => () => {}));
    const appPort = await portOfApp(folder, options, lock.tookOver);
    const supabase = options.outside
      ? await overOutside(options.outside, timed)
      : await startGround(
          { folder, secrets, log, timed, postgresSettings: options.postgresSettings, wire: options.wire },
          started,
        );
    const connection = connectionOf(supabase, secrets, `${options.lan ? "https" : "http"}://localhost:${appPort}`);
    const isDemo =
      options.seed && !options.outside
        ? await timed("demo shop", () =>
            seedOnce(folder, { connection, jwtSecret: supabase.jwtSecret, pepper: secrets.pepper, say: log }),
          )
        : false;
    if (app) {
      const { dev, lan, env } = options;
      const start = () => startApp({ folder, secrets, supabase, connection, appPort, isDemo, dev, lan, env });
      started("app", await timed("app", () => keepRunning("The app", start, log)));
    }
    unpublish = publishConnection(folder, connection);

    const pid = (part: Part) => (part === "postgres" ? postmaster?.() : parts[part]?.process().pid);
    const kill = (part: Part) => {
      const victim = pid(part);
      if (victim !== undefined && isAlive(victim)) process.kill(victim, "SIGKILL");
    };
    return { connection, secrets, isDemo, stop, kill, pid, restart: async (part) => parts[part]?.restart() };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openLocked(dataDir: string, fresh: boolean) {
  const folder = openDataFolder(dataDir);
  const lock = await takeLock(folder);
  if (!fresh) return { folder, lock };
  renameSync(dataDir, `${dataDir}-before-${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`);
  const anew = openDataFolder(dataDir);
  return { folder: anew, lock: await takeLock(anew) };
}

/** After a crash the app of before may still be answering its last requests; its port is waited for. */
async function portOfApp(folder: DataFolder, { app = true, port }: StackOptions, afterCrash: boolean): Promise<number> {
  if (port === undefined) return keptPort(folder, "app");
  if (app && !(await until(() => isFree(port), afterCrash ? 20_000 : 0)))
    throw new Trouble(
      `Port ${port} is used by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  return port;
}

async function overOutside(outside: Outside, timed: Timed): Promise<Supabase> {
  const bring = process.env.STOCKPROOF_KEEP_SCHEMA === "1" ? requireSchema : migrate;
  await timed("schema", async () => void (await bring({ url: outside.databaseUrl })));
  return { ...outside, workerUrl: process.env.STOCKPROOF_WORKER_URL ?? outside.databaseUrl };
}

function connectionOf(supabase: Supabase, secrets: Secrets, appUrl: string): Connection {
  return {
    appUrl,
    apiUrl: supabase.supabaseUrl,
    publishableKey: supabase.publishableKey,
    secretKey: supabase.secretKey,
    databaseUrl: supabase.databaseUrl,
    ownerPassword: secrets.ownerPassword,
    apiKeys: { web: secrets.webApiKey },
    stripeWebhookSecret: process.env.STRIPE_WEBHOOK_SECRET || secrets.stripeWebhookSecret,
  };
}
