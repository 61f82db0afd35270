/**
 * Browser tests: promises between people, in a real Chromium, against a built shop. Which shop: the one named by
 * STOCKPROOF_TEST_SHOP (a connection file), else one that e2e/fixtures/start-shop.ts starts for this run.
 */
import { defineConfig } from "@playwright/test";
import { findBrowser, isRoot } from "./scripts/browser";

const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
  ...(isRoot ? ["--no-sandbox"] : []),
];
const executablePath = findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/fixtures/start-shop.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 300_000,
  expect: { timeout: 40_000 },
  reporter: [["line"]],
  use: {
    launchOptions: executablePath === null ? { args } : { args, executablePath },
    // an act that waits longer is stuck: say so, rather than use up the minutes of a long test
    actionTimeout: 60_000,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // each step; the page at every step, too, is what `--trace on` keeps of a test that is looked into
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desk", use: { viewport: { width: 1280, height: 800 } }, testIgnore: "**/*.phone.spec.ts" },
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testMatch: "**/*.phone.spec.ts",
    },
  ],
});
