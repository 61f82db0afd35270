/**
 * Looks whether a database already holds every migration of this version, and changes nothing. For app processes that run beside another
 * version's: one that is started again must not put its own functions back under the feet of the others.
 */
import path from "node:path";
import pg from "pg";
import { projectDir } from "./paths.ts";
import { Trouble } from "./say.ts";
import { sqlFilesIn, versionOf } from "./sql-files.ts";

export async function requireSchema({ url, dbDir = path.join(projectDir, "db") }: { url: string; dbDir?: string }) {
  const client = new pg.Client({ connectionString: url, application_name: "stockproof schema" });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      "select version from supabase_migrations.schema_migrations",
    );
    const done = new Set(rows.map((row) => row.version));
    const missing = sqlFilesIn(dbDir, "migrations").filter((file) => !done.has(versionOf(file).version));
    if (missing.length > 0)
      throw new Trouble(
        `STOCKPROOF_KEEP_SCHEMA is set, but the database lacks ${missing.length} of this version's migrations, ${path.basename(missing[0]?.path ?? "")} first. Start one process without it: it brings them.`,
      );
  } catch (error) {
    if ((error as { code?: string }).code !== "42P01") throw error;
    throw new Trouble("STOCKPROOF_KEEP_SCHEMA is set, but this database holds no shop yet. Start once without it.");
  } finally {
    await client.end();
  }
}
