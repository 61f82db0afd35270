import { expect, test } from "vitest";
import { outsideFrom } from "./outside.ts";
import { explain } from "./postgres.ts";
import { versionOf } from "./sql-files.ts";

const env = (more: Record<string, string>) => more as unknown as NodeJS.ProcessEnv;
const whole = {
  SUPABASE_URL: "https://shop.example",
  SUPABASE_PUBLISHABLE_KEY: "p",
  SUPABASE_SECRET_KEY: "s",
  SUPABASE_JWT_SECRET: "j",
  DATABASE_URL: "postgresql://db.example/postgres",
};

test("a Supabase of one's own is taken whole or not at all", () => {
  expect(outsideFrom(env({}))).toBeUndefined();
  expect(outsideFrom(env(whole))).toMatchObject({
    supabaseUrl: "https://shop.example",
    databaseUrl: "postgresql://db.example/postgres",
  });
  const { SUPABASE_JWT_SECRET: _, ...half } = whole;
  expect(() => outsideFrom(env(half))).toThrow("set SUPABASE_JWT_SECRET too");
});

test("what the database says when it gives up becomes a sentence that says what to do", () => {
  expect(explain("FATAL: could not write: No space left on device", "/shop").message).toContain(
    "disk that holds /shop is full",
  );
  expect(explain("FATAL: could not open: Permission denied", "/shop").message).toContain("STOCKPROOF_DATA");
  expect(explain("The data directory was initialized by PostgreSQL version 16", "/shop").message).toContain("--fresh");
});

test("a migration's name tells its version", () => {
  expect(versionOf({ path: "migrations/20261121090000_core.sql", sql: "", hash: "" })).toEqual({
    version: "20261121090000",
    name: "core",
  });
  expect(() => versionOf({ path: "migrations/core.sql", sql: "", hash: "" })).toThrow("fourteen digits");
});
