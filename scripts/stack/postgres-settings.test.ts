/** A database that would forget an acknowledged sale in a crash is not started with, and not made so. */
import type pg from "pg";
import { expect, test } from "vitest";
import { refuseUnlessDurable, settings } from "./postgres-settings";

const DURABLE = ["fsync", "full_page_writes", "synchronous_commit"];

/** A database that shows these settings, and these set beside them for a role or a database. */
function showing(shown: Record<string, string>, beside: string[] = []): pg.Client {
  const query = async (text: string) => ({
    rows: text.includes("pg_db_role_setting")
      ? beside.map((setting) => ({ setting }))
      : Object.entries(shown).map(([name, setting]) => ({ name, setting })),
  });
  return { query } as unknown as pg.Client;
}
const allOn = Object.fromEntries(DURABLE.map((name) => [name, "on"]));

test("the embedded database is set to forget nothing", () => {
  for (const name of DURABLE) expect(settings[name]).toBe("on");
});

test("every setting on lets the shop start", async () => {
  await expect(refuseUnlessDurable(showing(allOn))).resolves.toBeUndefined();
});

test.each(DURABLE)("%s off stops the start, named", async (name) => {
  await expect(refuseUnlessDurable(showing({ ...allOn, [name]: "off" }))).rejects.toThrow(`${name} = off`);
  await expect(refuseUnlessDurable(showing(allOn, [`${name}=off`]))).rejects.toThrow(name);
});
