import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";
import { type DataFolder, openDataFolder } from "./paths.ts";
import { bornAt } from "./process-facts.ts";

let folder: DataFolder;
beforeEach(() => {
  folder = openDataFolder(mkdtempSync(path.join(tmpdir(), "stockproof-lock-")));
});
afterEach(() => rmSync(folder.dir, { recursive: true, force: true }));

test("two watchers never hold one data folder: the second is told who does", async () => {
  const lock = await takeLock(folder);
  expect(lock.tookOver).toBe(false);
  await expect(takeLock(folder)).rejects.toThrow(`process ${process.pid} holds ${folder.dir}`);
  lock.release();
  (await takeLock(folder)).release();
});

test("the lock of a watcher that was killed is taken over", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  writeFileSync(folder.file("lock"), JSON.stringify({ pid: child.pid, born: bornAt(child.pid ?? 0) ?? "" }));
  await expect(takeLock(folder)).rejects.toThrow("already runs");
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = await takeLock(folder);
  expect(lock.tookOver).toBe(true);
  lock.release();
});

test("a lock whose number another program bears by now is nobody's", async () => {
  writeFileSync(folder.file("lock"), JSON.stringify({ pid: process.pid, born: "1" }));
  expect((await takeLock(folder)).tookOver).toBe(true);
});

test("half a lock, left by a power cut, is taken over", async () => {
  writeFileSync(folder.file("lock"), '{"pid":');
  expect((await takeLock(folder)).tookOver).toBe(true);
});

test("who starts while another stops waits for it", async () => {
  const first = await takeLock(folder);
  first.stopping();
  const second = takeLock(folder);
  first.release();
  expect((await second).tookOver).toBe(false);
});
