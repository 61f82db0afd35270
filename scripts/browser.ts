/**
 * Finds the Chromium that browser tests drive: the one named by STOCKPROOF_CHROMIUM, else the system's, else Debian's
 * package where we are root, else Playwright's own download, which closed networks refuse. When none of that works it
 * says in a sentence what to install. One without windows goes before one with: it is the same engine, and the browser
 * suite takes a quarter less of the processor with it (docs/decisions/0116-a-browser-without-windows.md).
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const WITHOUT_WINDOWS = "chromium-headless-shell";
const NAMES = [
  WITHOUT_WINDOWS,
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const PLACES = [
  "/snap/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
export const isRoot = process.getuid?.() === 0;

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find(runs) ?? null;
}

/** The browser that is there already; null when one would have to be fetched. Quick enough for a config file. */
export function findBrowser(): string | null {
  const named = process.env["STOCKPROOF_CHROMIUM"];
  return named !== undefined && named !== "" ? named : systemBrowser();
}

const succeeds = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0;

function installDebianPackage(): string | null {
  if (!isRoot || !existsSync("/etc/debian_version")) return null;
  console.log(`No ${WITHOUT_WINDOWS} here: installing Debian's package`);
  const installed =
    succeeds("apt-get", "update", "-o", "Acquire::http::Timeout=20") &&
    succeeds("apt-get", "install", "-y", "--no-install-recommends", WITHOUT_WINDOWS);
  return installed ? systemBrowser() : null;
}

async function downloadPlaywrights(): Promise<string | null> {
  console.log("No Chromium here: asking Playwright for its own");
  const fetched = succeeds(process.execPath, join("node_modules", "playwright", "cli.js"), "install", "chromium");
  const { chromium } = await import("@playwright/test");
  return fetched && runs(chromium.executablePath()) ? chromium.executablePath() : null;
}

export async function ensureBrowser(): Promise<string> {
  const named = process.env["STOCKPROOF_CHROMIUM"];
  if (named && !runs(named)) throw new Error(`STOCKPROOF_CHROMIUM names ${named}, which cannot be run.`);
  const there = findBrowser();
  // a machine that only tests may be given the better one beside what it has; a person's own is not added to unasked
  const isWanting = there === null || (process.env["CI"] !== undefined && !named && !there.endsWith(WITHOUT_WINDOWS));
  const found = (isWanting ? installDebianPackage() : null) ?? there ?? (await downloadPlaywrights());
  if (found) return found;
  throw new Error(
    "Browser tests need Chromium: install it (Debian, Ubuntu: `sudo apt-get install chromium`), or set STOCKPROOF_CHROMIUM to the path of one.",
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureBrowser().then(
    (path) => console.log(`Chromium: ${path}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
