/** A list that is being read, against what the ledger says now: pure, so it is tested without a browser. */

interface Line {
  id: string;
}

export interface Still<L extends Line> {
  /** What was read stays in its order and as it is now; what is older than all of it follows. */
  shown: readonly L[];
  /** How many lines came since. */
  waiting: number;
  /** More came since than were read anew: there are at least so many. */
  isMore: boolean;
}

/** A late commit may enter the ledger below its top, so what is new is told by name and not by place. */
export function holdStill<L extends Line>(held: readonly L[], now: readonly L[]): Still<L> {
  const fresh = new Map(now.map((line) => [line.id, line]));
  const known = new Set(held.map((line) => line.id));
  const last = held.at(-1);
  const end = now.findIndex((line) => line.id === last?.id);
  const since = end === -1 ? now : now.slice(0, end);
  const older = end === -1 ? [] : now.slice(end + 1);
  const waiting = since.filter((line) => !known.has(line.id)).length;
  return {
    shown: [...held.map((line) => fresh.get(line.id) ?? line), ...older],
    waiting,
    isMore: waiting > 0 && waiting === now.length,
  };
}
