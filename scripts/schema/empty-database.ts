/** An empty database built from `db/` on a server of its own in a folder that is gone afterwards. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../stack/migrate";
import { openDataFolder } from "../stack/paths";
import { startPostgres } from "../stack/postgres";
import { removeData } from "../stack/remove-data";
import { silent } from "../stack/say";
import { openSecrets } from "../stack/secrets";

export async function withEmptyDatabase<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "stockproof-schema-"));
  const folder = openDataFolder(dir);
  const secrets = openSecrets(folder);
  const server = await startPostgres({ folder, secrets, say: silent });
  try {
    await migrate({ url: server.url, embedded: secrets });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
    removeData(dir);
  }
}
