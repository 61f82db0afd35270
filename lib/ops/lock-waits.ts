/** Waits for row locks as pg_locks shows them: each is counted once, when it is over, with the longest it was seen waiting. Pure. */
export interface Waiting {
  pid: number;
  /** Seconds since 1970: a backend that waits again is another wait. */
  since: number;
  seconds: number;
}

export class LockWaits {
  readonly #open = new Map<string, number>();
  /** The longest wait seen since it was last asked for, over or not. */
  #longest = 0;

  /** What is waiting now; answers the waits that are over. */
  see(waiting: readonly Waiting[]): number[] {
    const now = new Map(waiting.map(({ pid, since, seconds }) => [`${pid} ${since}`, seconds]));
    const over = [...this.#open].filter(([wait]) => !now.has(wait)).map(([, seconds]) => seconds);
    this.#open.clear();
    for (const [wait, seconds] of now) {
      this.#open.set(wait, seconds);
      this.#longest = Math.max(this.#longest, seconds);
    }
    return over;
  }

  takeLongest(): number {
    const longest = this.#longest;
    this.#longest = 0;
    return longest;
  }
}
