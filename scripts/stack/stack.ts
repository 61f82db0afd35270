/**
 * The whole shop as one object: database, API and app under one watcher, for `npm start`, `npm run dev`, tests, chaos and benches alike.
 * Any number may run side by side, each with a data folder and ports of its own.
 */
import { apiEnvironment, startApi } from "./api.ts";
import { startApp } from "./app.ts";
import { type Connection, publishConnection } from "./connection.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { openDataFolder } from "./paths.ts";
import { isFree, keptPort } from "./ports.ts";
import { type RunningPostgres, startPostgres } from "./postgres.ts";
import { type Say, silent, Trouble } from "./say.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { seedOnce } from "./seed.ts";
import { keepRunning, type Watched } from "./watched.ts";

export type Part = "postgres" | "api" | "app";
export type StackOptions = {
  dataDir: string;
  /** The app's port; without one, a free port is picked and kept in the data folder. */
  port?: number;
  app?: boolean;
  seed?: boolean | "demo";
  dev?: boolean;
  lan?: boolean;
  /** Further variables for the app, such as STOCKPROOF_DIST of a build of one's own. */
  env?: Record<string, string>;
  log?: Say;
  /** Told before each step; what it answers is called when the step is done. */
  step?: (name: string) => () => void;
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
  const { dataDir, app = true, seed = false, log = silent, step = () => () => {} } = options;
  const folder = openDataFolder(dataDir);
  const unlock = takeLock(folder);
  const running: Watched[] = [];
  let unpublish = () => {};
  const stop = async () => {
    unpublish();
    while (running.length > 0) await running.pop()?.stop();
    unlock();
  };
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const done = step(name);
    const result = await work();
    done();
    return result;
  };

  try {
    const secrets = openSecrets(folder);
    const appPort = options.port ?? (await keptPort(folder, "app"));
    if (app && !(await isFree(appPort)))
      throw new Trouble(
        `Port ${appPort} is used by another program. Stop it, or choose another port: PORT=${appPort + 1} npm start`,
      );

    let database: RunningPostgres | undefined;
    const postgres = await timed("database", () =>
      keepRunning(
        "The database",
        async () => (database = await startPostgres(folder, secrets, log, database?.port)),
        log,
      ),
    );
    running.push(postgres);
    const { port: postgresPort, url: databaseUrl } = database as unknown as RunningPostgres;
    await timed("schema", () => migrate({ url: databaseUrl, embedded: secrets }));

    const apiPort = await keptPort(folder, "api");
    const apiEnv = apiEnvironment(secrets, apiPort, postgresPort);
    const api = await timed("API", () => keepRunning("The API", () => startApi(folder, apiEnv), log));
    running.push(api);

    const connection: Connection = {
      appUrl: `${options.lan ? "https" : "http"}://localhost:${appPort}`,
      apiUrl: `http://127.0.0.1:${apiPort}`,
      publishableKey: secrets.publishableKey,
      secretKey: secrets.secretKey,
      databaseUrl,
      ownerPassword: secrets.ownerPassword,
      apiKeys: { web: secrets.webApiKey },
      stripeWebhookSecret: secrets.stripeWebhookSecret,
    };
    const isDemo = seed
      ? await timed("demo shop", () =>
          seedOnce(folder, { connection, jwtSecret: secrets.jwtSecret, pepper: secrets.pepper, say: log }),
        )
      : false;

    const parts: Partial<Record<Part, Watched>> = { postgres, api };
    if (app) {
      const appOptions = {
        folder,
        secrets,
        connection,
        postgresPort,
        appPort,
        isDemo,
        dev: options.dev,
        lan: options.lan,
        env: options.env,
      };
      parts.app = await timed("app", () => keepRunning("The app", () => startApp(appOptions), log));
      running.push(parts.app);
    }
    unpublish = publishConnection(folder, connection);

    const pid = (part: Part) => (part === "postgres" ? database?.postmaster() : parts[part]?.process().pid);
    return {
      connection,
      secrets,
      isDemo,
      stop,
      pid,
      kill: (part) => {
        const victim = pid(part);
        if (victim !== undefined) process.kill(victim, "SIGKILL");
      },
      restart: async (part) => parts[part]?.restart(),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
