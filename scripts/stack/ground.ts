/** What the app stands on, embedded: database, schema and API, in that order. */
import { apiEnvironment, startApi } from "./api.ts";
import { migrate } from "./migrate.ts";
import type { DataFolder } from "./paths.ts";
import { keptPort } from "./ports.ts";
import { type RunningPostgres, startPostgres } from "./postgres.ts";
import type { Say } from "./say.ts";
import type { Secrets } from "./secrets.ts";
import type { Timed } from "./steps.ts";
import { keepRunning, type Watched } from "./watched.ts";

export type Supabase = {
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  databaseUrl: string;
  /** A login of its own for work without the API's time limit; without one such work uses the owner's. */
  workerUrl: string;
};

type Options = {
  folder: DataFolder;
  secrets: Secrets;
  log: Say;
  timed: Timed;
  postgresSettings?: Record<string, string>;
  wire?: (postgresPort: number) => Promise<number>;
};

/** Each part is handed over as soon as it runs, so that a fault in the next one still finds it to stop. */
export async function startGround(
  options: Options,
  started: (part: "postgres" | "api", watched: Watched, pid?: () => number | undefined) => void,
): Promise<Supabase> {
  const { folder, secrets, log, timed, postgresSettings = {} } = options;
  let database: RunningPostgres | undefined;
  const postgres = await timed("database", () =>
    keepRunning(
      "The database",
      async () => {
        database = await startPostgres({ folder, secrets, say: log, samePort: database?.port, more: postgresSettings });
        return database;
      },
      log,
    ),
  );
  started("postgres", postgres, () => database?.postmaster());
  const { port, url } = database as unknown as RunningPostgres;
  await timed("schema", () => migrate({ url, embedded: secrets }));

  const env = apiEnvironment(secrets, await keptPort(folder, "api"), (await options.wire?.(port)) ?? port);
  started("api", await timed("API", () => keepRunning("The API", () => startApi(folder, env), log)));
  return {
    supabaseUrl: `http://127.0.0.1:${env.API_PORT}`,
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    jwtSecret: secrets.jwtSecret,
    databaseUrl: url,
    workerUrl: `postgresql://stockproof_worker:${secrets.workerPassword}@127.0.0.1:${port}/postgres`,
  };
}
