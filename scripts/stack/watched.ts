/** A process that is wanted: when it dies it is started again at once, then with growing pauses, and never given up, until it is stopped. */
import type { ChildProcess } from "node:child_process";
import type { Say } from "./say.ts";

export type Started = { process: ChildProcess; stop: () => Promise<void> };
export type Watched = {
  name: string;
  stop: () => Promise<void>;
  restart: () => Promise<void>;
  process: () => ChildProcess;
};

const longEnough = 10_000;

/** The pause before start n in a row: none, then 50 ms doubling to five seconds. */
export function pauseBefore(startInARow: number): number {
  return startInARow === 0 ? 0 : Math.min(50 * 2 ** (startInARow - 1), 5_000);
}

/** The first start must succeed, or its fault is the caller's to tell; every later one is tried until it does. */
export async function keepRunning(name: string, start: () => Promise<Started>, say: Say): Promise<Watched> {
  let current = await start();
  let stopping = false;
  let failures = 0;
  let startedAt = performance.now();
  let revival: Promise<void> = Promise.resolve();

  const revive = async () => {
    while (!stopping) {
      if (performance.now() - startedAt > longEnough) failures = 0;
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(failures)));
      failures += 1;
      if (stopping) return;
      startedAt = performance.now();
      try {
        current = await start();
        if (stopping) await current.stop();
        else listen();
        return;
      } catch (error) {
        say(`${name} did not start again: ${(error as Error).message}`);
      }
    }
  };
  const listen = () => {
    const child = current.process;
    const died = () => {
      if (stopping) return;
      say(`${name} ended (${child.signalCode ?? `code ${child.exitCode}`}); it is started again.`);
      revival = revive();
    };
    if (child.exitCode !== null || child.signalCode !== null) died();
    else child.once("exit", died);
  };
  listen();

  return {
    name,
    process: () => current.process,
    restart: async () => {
      await current.stop();
      await revival;
    },
    stop: async () => {
      stopping = true;
      await revival;
      await current.stop();
    },
  };
}
