/**
 * `npm run schema` builds an empty database from `db/` and writes what it is: `db/schema.sql` for people to read and
 * `lib/supabase/database.types.ts` for the compiler. With `--check` it writes nothing and fails when either is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { databaseTypes } from "./schema/database-types";
import { dumpSchema } from "./schema/dump";
import { firstDifference } from "./schema/first-difference";
import { withEmptyDatabase } from "./schema/empty-database";

const files = await withEmptyDatabase(async (client) => ({
  "db/schema.sql": await dumpSchema(client),
  "lib/supabase/database.types.ts": await databaseTypes(client),
}));

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

for (const [path, text] of Object.entries(files)) {
  if (!process.argv.includes("--check")) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${path}: ${text.split("\n").length} lines`);
  } else if (read(path) === text) {
    console.log(`${path} is up to date`);
  } else {
    console.error(`${path} is stale: run npm run schema.\n${firstDifference(read(path), text)}`);
    process.exitCode = 1;
  }
}
