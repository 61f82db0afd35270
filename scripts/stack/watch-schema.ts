/** While developing: what is saved in `db/` is in the database a moment later, and the API knows of it. */
import { watch } from "node:fs";
import path from "node:path";
import { migrate } from "./migrate.ts";
import { projectDir } from "./paths.ts";
import type { Say } from "./say.ts";
import type { Stack } from "./stack.ts";

const pause = 200;

export function watchSchema(stack: Stack, say: Say): void {
  let due: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const apply = async () => {
    try {
      const { migrations, functionsChanged } = await migrate({
        url: stack.connection.databaseUrl,
        embedded: stack.secrets,
      });
      if (migrations.length === 0 && !functionsChanged) return;
      // The API reads the catalogue once, when it starts.
      await stack.restart("api");
      say(`The database follows db/: ${migrations.length > 0 ? migrations.join(", ") : "functions"}.`);
    } catch (error) {
      say(`db/ could not be applied, and nothing changed: ${(error as Error).message}`);
    }
  };
  watch(path.join(projectDir, "db"), { recursive: true }, (_event, file) => {
    if (!file?.endsWith(".sql") || file === "schema.sql") return;
    clearTimeout(due);
    due = setTimeout(() => {
      running = running.then(apply);
    }, pause);
  });
}
