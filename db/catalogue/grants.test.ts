/**
 * Rights are as reviewed: what the database grants is what db/schema.sql lists (where a review sees every line that
 * changes), and stays so when the API server has answered calls and was started again, which is when it may make
 * grants of its own.
 */
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grants } from "@/scripts/schema/grants";
import { type Stack, startStack } from "@/scripts/stack/stack";

const dataDir = resolve(".stockproof-test", `grants-${process.pid}`);
let stack: Stack;
let client: pg.Client;

beforeAll(async () => {
  stack = await startStack({ dataDir, app: false });
  client = new pg.Client({ connectionString: stack.connection.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function reviewed(): string[] {
  const [, section = ""] = readFileSync("db/schema.sql", "utf8").split("\n-- Grants\n\n");
  return section.trim().split("\n");
}

async function granted(): Promise<string[]> {
  await client.query("begin; set local search_path = ''");
  const lines = await grants(client);
  await client.query("commit");
  return lines;
}

/** A read, a call and a sign-up: each way a request can take through the API server. */
async function callTheApi(): Promise<void> {
  const { apiUrl, secretKey, publishableKey } = stack.connection;
  for (const key of [secretKey, publishableKey]) {
    const headers = { apikey: key, authorization: `Bearer ${key}`, "content-type": "application/json" };
    await fetch(`${apiUrl}/rest/v1/orgs?select=id`, { headers });
    await fetch(`${apiUrl}/rest/v1/rpc/jwt_org`, { method: "POST", headers, body: "{}" });
    const body = JSON.stringify({ email: `a-${key.length}@corner.example`, password: "correct horse battery" });
    await fetch(`${apiUrl}/auth/v1/signup`, { method: "POST", headers, body });
  }
}

test("a fresh database grants what was reviewed", async () => {
  expect(await granted()).toEqual(reviewed());
});

test("calls through the API grant nothing more", async () => {
  await callTheApi();
  expect(await granted()).toEqual(reviewed());
});

test("nor does its restart, with calls after it", async () => {
  await stack.restart("api");
  await callTheApi();
  expect(await granted()).toEqual(reviewed());
});

test("applying the grants file again changes nothing", async () => {
  await client.query("begin");
  await client.query(readFileSync("db/grants.sql", "utf8"));
  await client.query("set local search_path = ''");
  const lines = await grants(client);
  await client.query("rollback");
  expect(lines).toEqual(reviewed());
});
