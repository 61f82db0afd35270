/**
 * Three kinds of test, one runner:
 *   unit  beside what they test in lib and components; no database, no network
 *   db    db/**: straight at a throw-away stack that db/testing/setup.ts starts once a run
 *   http  e2e/http/**: against a built shop
 * Browser tests are Playwright's (playwright.config.ts).
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const resolve = {
  alias: [
    { find: /^@\//, replacement: `${root}/` },
    // Outside Next the marker packages have nothing to guard; the import check reads them instead.
    { find: /^(server-only|client-only)$/, replacement: `${root}/scripts/checks/marker.ts` },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["lib/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        resolve,
        test: {
          name: "db",
          include: ["db/**/*.test.ts"],
          globalSetup: "db/testing/setup.ts",
          setupFiles: ["db/testing/note-refusals.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: "http",
          include: ["e2e/http/**/*.test.ts"],
          globalSetup: "e2e/fixtures/setup.ts",
          pool: "forks",
          // One file at a time: some of them load the whole machine, and what they time is theirs alone.
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
