/** A call at the API is one round trip: what is sent behind it, what it leaves when it fails, and what is never sent ahead. */
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makePool } from "@/scripts/stack/lite-pool";
import { ONE_CALL } from "@/scripts/stack/one-trip";
import { withClient } from "@/db/testing/sql";
import { testStack } from "@/db/testing/stack";

const LOCK = 7_304_911;
const settings = (role: string) =>
  [`select set_config($1, $2, true) ${ONE_CALL}`, ["role", role]] as [string, string[]];
let pool: pg.Pool;
let client: pg.PoolClient;

beforeAll(() => {
  pool = makePool(testStack().databaseUrl, 1, () => {});
});
afterAll(() => pool.end());
beforeEach(async () => {
  client = await pool.connect();
  return () => client.release();
});

const begin = async (role = "authenticated") => {
  await client.query("begin");
  await client.query(...settings(role));
};
/** Waits until nobody holds it. */
const takeLock = () =>
  withClient((other) => other.query("select pg_advisory_lock($1), pg_advisory_unlock($1)", [LOCK]));

test("its locks are free although nobody has asked for the commit yet", async () => {
  await begin();
  const { rows } = await client.query("select current_user as who, pg_advisory_xact_lock($1)", [LOCK]);
  expect(rows[0].who).toBe("authenticated");
  await takeLock();
  const said = await client.query("select current_setting('response.status', true) as status");
  expect(said.rows).toMatchObject([{ status: null }]);
  expect(await client.query("commit")).toMatchObject({ command: "COMMIT" });
  expect((await client.query("select current_user as who")).rows[0].who).not.toBe("authenticated");
});

test("a call that fails tells its own cause and leaves nothing; the connection goes on", async () => {
  await begin();
  const call = client.query("select pg_advisory_xact_lock($1), 1 / $2::int", [LOCK, 0]);
  await expect(call).rejects.toMatchObject({ code: "22012" });
  expect(await client.query("rollback")).toMatchObject({ command: "ROLLBACK" });
  await takeLock();
  await begin();
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await client.query("commit");
});

test("settings that fail are the cause, not the call behind them", async () => {
  await begin("nobody_of_this_name");
  await expect(client.query("select 1")).rejects.toMatchObject({ code: "22023" });
  await client.query("rollback");
});

test("a second statement would stand outside the call's transaction, and is not sent", async () => {
  await begin();
  await client.query("select 1");
  await expect(client.query("select 2")).rejects.toThrow("has ended");
  await client.query("commit");
});

test("a transaction of several statements lasts until its commit", async () => {
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  const tried = await withClient((other) => other.query("select pg_try_advisory_xact_lock($1) as got", [LOCK]));
  expect(tried.rows[0].got).toBe(false);
  expect(await client.query("commit")).toMatchObject({ command: "COMMIT" });
  await takeLock();
});
