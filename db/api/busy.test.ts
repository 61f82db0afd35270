/** An API whose connections are all taken says so within a second, on each of its ways, and serves again when one is free. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { App } from "@supabase/lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { busyGuard } from "@/scripts/stack/busy";
import { LiteConnection } from "@/scripts/stack/lite-connection";
import { testStack } from "../testing/stack";

interface Secrets {
  authenticatorPassword: string;
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
}
const connectionFile = process.env["STOCKPROOF_TEST_CONNECTION"] ?? "";
const secrets = JSON.parse(readFileSync(join(dirname(connectionFile), "secrets.json"), "utf8")) as Secrets;
const url = new URL(testStack().databaseUrl);
url.username = "authenticator";
url.password = secrets.authenticatorPassword;
/** What a loaded machine of two cores may add. */
const SLACK_MS = 1_000;
const connection = new LiteConnection(url.href, 2);
const app = new App({
  connection,
  auth: {
    enabled: true,
    jwt_secret: secrets.jwtSecret,
    publishable_key: secrets.publishableKey,
    secret_key: secrets.secretKey,
    email: { enable_signup: true, enable_confirmations: false },
  },
  options: { server: { admin: false, disableStudio: true } },
});
const answer = busyGuard(connection.pool, (request, peer) => app.fetch(request, peer));
const knock = (path: string, body?: object) =>
  answer(
    new Request(`http://127.0.0.1${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        apikey: secrets.secretKey,
        authorization: `Bearer ${secrets.secretKey}`,
        "content-type": "application/json",
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
    { peerAddress: null },
  );

beforeAll(async () => {
  await app.ensureSystemSchema();
  await connection.introspect({ useCache: true });
});
afterAll(() => connection.close());

test.each([
  ["a function", "/rest/v1/rpc/health", {}],
  ["a table", "/rest/v1/orgs?select=id&limit=1", undefined],
  ["a sign-in", "/auth/v1/token?grant_type=password", { email: "a@corner.example", password: "correct horse" }],
])("%s: 503 busy with Retry-After within a second, and served again afterwards", async (_what, path, body) => {
  const held = await Promise.all([connection.pool.connect(), connection.pool.connect()]);
  try {
    const started = performance.now();
    const told = await knock(path, body);
    expect({ status: told.status, again: told.headers.get("retry-after") }).toEqual({ status: 503, again: "1" });
    expect(await told.json()).toMatchObject({ hint: "busy" });
    expect(performance.now() - started).toBeLessThan(1_000 + SLACK_MS);
  } finally {
    for (const client of held) client.release();
  }
  expect((await knock(path, body)).status).toBeLessThan(500);
});
