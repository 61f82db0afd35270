/** A fault the person at the keyboard can mend: its message is one sentence that says how, and no stack is printed. */
export class Trouble extends Error {
  override name = "Trouble";
}

/** How the parts of the stack tell what they are doing. */
export type Say = (line: string) => void;

export const silent: Say = () => {};

/** Turns what the operating system says about a folder into what a person can do about it. */
export function folderTrouble(error: unknown, folder: string): Trouble | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new Trouble(
      `The data folder ${folder} cannot be written. Make it writable for this user, or name another with STOCKPROOF_DATA.`,
    );
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Trouble(
      `The disk that holds ${folder} is full. Free some space, or name a folder on another disk with STOCKPROOF_DATA.`,
    );
  return undefined;
}
