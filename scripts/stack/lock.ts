/** One watcher per data folder. A lock whose holder is gone (kill -9, power cut) is taken over; a living holder is named. */
import { rmSync, writeFileSync } from "node:fs";
import type { DataFolder } from "./paths.ts";
import { readJson, writePrivateJson } from "./private-file.ts";
import { bornAt, isAlive } from "./process-facts.ts";
import { folderTrouble, Trouble } from "./say.ts";
import { until } from "./until.ts";

type Holder = { pid: number; born: string; stopping?: true };

function isHeld(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false;
  return bornAt(holder.pid) === (holder.born || undefined);
}

export type Lock = {
  /** Tells who starts meanwhile to wait a moment instead of giving up. */
  stopping: () => void;
  release: () => void;
  /** The shop before did not stop in order. */
  tookOver: boolean;
};

/** Waits for a holder that is on its way out. */
export async function takeLock(folder: DataFolder): Promise<Lock> {
  const file = folder.file("lock");
  await until(() => {
    const holder = readJson<Holder>(file);
    return holder?.stopping !== true || !isHeld(holder);
  }, 30_000);
  return takeNow(folder);
}

function takeNow(folder: DataFolder): Lock {
  const file = folder.file("lock");
  const me: Holder = { pid: process.pid, born: bornAt(process.pid) ?? "" };
  let tookOver = false;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: "wx", mode: 0o600 });
      return {
        stopping: () => writePrivateJson(file, { ...me, stopping: true }),
        release: () => rmSync(file, { force: true }),
        tookOver,
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw folderTrouble(error, folder.dir) ?? error;
    }
    const holder = readJson<Holder>(file);
    if (holder && isHeld(holder))
      throw new Trouble(
        `This shop already runs (process ${holder.pid} holds ${folder.dir}). Use that one, stop it with Ctrl-C or kill ${holder.pid}, or start another shop with STOCKPROOF_DATA and PORT.`,
      );
    tookOver = true;
    rmSync(file, { force: true });
  }
  throw new Trouble(`The lock ${file} keeps coming back. Another start is under way: wait for it, or remove the file.`);
}
