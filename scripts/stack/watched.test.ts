import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { hasEnded } from "./node-child.ts";
import { keepRunning, pauseBefore, type Started } from "./watched.ts";

async function sleeper(): Promise<Started> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  const stop = async () => {
    if (hasEnded(child)) return;
    child.kill();
    await once(child, "exit");
  };
  return { process: child, stop };
}

test("who dies is started again, and said to be", async () => {
  const said: string[] = [];
  const watched = await keepRunning("The sleeper", sleeper, (line) => said.push(line));
  const first = watched.process();
  first.kill("SIGKILL");
  await expect.poll(() => watched.process() !== first).toBe(true);
  expect(said).toEqual(["The sleeper ended (SIGKILL); it is started again."]);
  await watched.stop();
});

test("a start that fails is tried again until it succeeds, and stopping ends even that", async () => {
  let failing = 0;
  const started: ChildProcess[] = [];
  const watched = await keepRunning(
    "The sleeper",
    async () => {
      if (started.length > 0 && failing++ < 3) throw new Error("not yet");
      const one = await sleeper();
      started.push(one.process);
      return one;
    },
    () => {},
  );
  started[0]?.kill("SIGKILL");
  await expect.poll(() => started.length).toBe(2);
  expect(failing).toBeGreaterThanOrEqual(3);
  await watched.stop();
  expect(started.every(hasEnded)).toBe(true);
});

test("the pauses grow and stay short", () => {
  expect([0, 1, 2, 3, 20].map(pauseBefore)).toEqual([0, 50, 100, 200, 5_000]);
});
