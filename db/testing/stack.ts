/**
 * The stack a test run talks to: the one named by STOCKPROOF_TEST_CONNECTION (a connection file; tests can be pointed
 * at any deployment so), which the run's set-up points at a throw-away stack when nobody chose one.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface TestStack {
  appUrl: string;
  apiUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
  ownerPassword: string;
  apiKeys: { web: string };
  stripeWebhookSecret: string;
  /** Signs session tokens; known only where the stack's data folder is at hand. */
  jwtSecret: string;
  pepper: string;
  workerPassword: string;
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

function secretsBeside(path: string): Record<string, unknown> {
  try {
    return readJson(join(dirname(path), "secrets.json"));
  } catch {
    return {};
  }
}

let known: TestStack | undefined;

export function testStack(): TestStack {
  if (known) return known;
  const path = process.env["STOCKPROOF_TEST_CONNECTION"];
  if (!path) throw new Error("Start tests with `npm test` or vitest: their set-up starts the stack they talk to.");
  known = { ...secretsBeside(path), ...readJson(path) } as unknown as TestStack;
  return known;
}
