/**
 * A stack for one test run, in a folder and on ports of its own. When it stops, its logs are kept in reports/, the codes
 * of every refusal that the database raised are noted for the last step, and the folder is gone.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { removeData } from "../stack/remove-data";
import { type StackOptions, startStack } from "../stack/stack";

export const REPORTS = "reports";
export const TEST_BUILD = ".next-test";

export interface ThrowAway {
  connectionFile: string;
  stop(): Promise<void>;
}

export async function startThrowAway(kind: string, options: Omit<StackOptions, "dataDir"> = {}): Promise<ThrowAway> {
  const dataDir = resolve(".stockproof-test", `${kind}-${process.pid}`);
  removeData(dataDir);
  // A shop keeps refusals out of the database's log; the tests count them there.
  const stack = await startStack({ app: false, postgresSettings: { log_min_messages: "error" }, ...options, dataDir });
  return {
    connectionFile: join(dataDir, "connection.json"),
    stop: async () => {
      const fromApp = options.app ? await codesCounted(stack.connection.appUrl, stack.secrets.metricsToken) : [];
      const known = await codesKnown(stack.connection.databaseUrl);
      await stack.stop();
      const logs = join(dataDir, "logs");
      note("known", known);
      note(kind, [...codesLogged(join(logs, "postgres.log")), ...fromApp]);
      cpSync(logs, join(REPORTS, `${kind}-logs`), { recursive: true });
      removeData(dataDir);
    },
  };
}

async function codesKnown(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ code: string }>("select code from internal.refusals");
  await client.end();
  return rows.map(({ code }) => code);
}

/** PostgreSQL logs each error with its hint, and a refusal's hint is its code. */
function codesLogged(log: string): string[] {
  if (!existsSync(log)) return [];
  return [...readFileSync(log, "utf8").matchAll(/HINT:\s+([a-z_]+)\s*$/gm)].map(([, code = ""]) => code);
}

/** Refusals that never reach the database, and those a batch answers without raising, are counted by the app. */
async function codesCounted(appUrl: string, token: string): Promise<string[]> {
  const answer = await fetch(`${appUrl}/api/metrics`, { headers: { authorization: `Bearer ${token}` } }).catch(
    () => null,
  );
  const text = answer?.ok ? await answer.text() : "";
  return [...text.matchAll(/^refusals_total\{[^}]*code="([a-z_]+)"[^}]*\} [1-9]/gm)].map(([, code = ""]) => code);
}

function note(kind: string, codes: string[]): void {
  const folder = join(REPORTS, "refusals");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${kind}.json`), JSON.stringify([...new Set(codes)].toSorted(), null, 2));
}
