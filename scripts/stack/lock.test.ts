import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bornAt, takeLock } from "./lock.ts";
import { type DataFolder, openDataFolder } from "./paths.ts";

let folder: DataFolder;
beforeEach(() => {
  folder = openDataFolder(mkdtempSync(path.join(tmpdir(), "stockproof-lock-")));
});
afterEach(() => rmSync(folder.dir, { recursive: true, force: true }));

test("two watchers never hold one data folder: the second is told who does", () => {
  const lock = takeLock(folder);
  expect(lock.tookOver).toBe(false);
  expect(() => takeLock(folder)).toThrow(`process ${process.pid} holds ${folder.dir}`);
  lock.release();
  takeLock(folder).release();
});

test("the lock of a watcher that was killed is taken over", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  writeFileSync(folder.file("lock"), JSON.stringify({ pid: child.pid, born: bornAt(child.pid ?? 0) ?? "" }));
  expect(() => takeLock(folder)).toThrow("already runs");
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = takeLock(folder);
  expect(lock.tookOver).toBe(true);
  lock.release();
});

test("a lock whose number another program bears by now is nobody's", () => {
  writeFileSync(folder.file("lock"), JSON.stringify({ pid: process.pid, born: "1" }));
  expect(takeLock(folder).tookOver).toBe(true);
});

test("half a lock, left by a power cut, is taken over", () => {
  writeFileSync(folder.file("lock"), '{"pid":');
  expect(takeLock(folder).tookOver).toBe(true);
});
