// Promises one list of what a person can go to or do from here, fed by the shell and by each screen, read by the palette.
"use client";

import { useEffect, useSyncExternalStore } from "react";

export interface Command {
  id: string;
  label: string;
  /** Heading in the palette: «Go to», «This sale». */
  group: string;
  /** Other words it is found by. */
  keywords?: readonly string[];
  keys?: string;
  hint?: string;
  run: () => void;
}

let commands: readonly Command[] = [];
const none: readonly Command[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Command[]) {
  commands = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers commands while the component is there; give it a stable list (useMemo). */
export function useCommands(mine: readonly Command[]) {
  useEffect(() => {
    change([...commands, ...mine]);
    return () => change(commands.filter((one) => !mine.includes(one)));
  }, [mine]);
}

export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(
    subscribe,
    () => commands,
    () => none,
  );
}
