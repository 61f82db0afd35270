/** Opens a part's log for appending; one that has grown large is set aside first, and only one such is kept. */
import { openSync, renameSync, statSync } from "node:fs";

const large = 20 * 1024 * 1024;

export function openLog(file: string): { handle: number; size: number } {
  let size = 0;
  try {
    size = statSync(file).size;
    if (size > large) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
  } catch {
    // there is none yet
  }
  return { handle: openSync(file, "a", 0o600), size };
}
