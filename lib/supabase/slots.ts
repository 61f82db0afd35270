/**
 * How many calls one process keeps with the data API at once. Beyond that a call waits in line, the program's own before people's, and not
 * for long: who would be answered too late is told so while still listening. Pure but for the clock, so it is tested alone.
 */
interface Waiting {
  take: (isFree: boolean) => void;
  timer: NodeJS.Timeout;
}

export class Slots {
  #taken = 0;
  readonly #urgent: Waiting[] = [];
  readonly #patient: Waiting[] = [];

  constructor(
    readonly most: number,
    readonly longestWaitMs: number,
  ) {}

  get waiting(): number {
    return this.#urgent.length + this.#patient.length;
  }

  /** Answers false when no slot became free in time. */
  acquire(isUrgent: boolean): Promise<boolean> | true {
    if (this.#taken < this.most) {
      this.#taken += 1;
      return true;
    }
    const line = isUrgent ? this.#urgent : this.#patient;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        take: resolve,
        timer: setTimeout(() => {
          line.splice(line.indexOf(waiting), 1);
          resolve(false);
        }, this.longestWaitMs),
      };
      line.push(waiting);
    });
  }

  release(): void {
    const next = this.#urgent.shift() ?? this.#patient.shift();
    if (!next) {
      this.#taken -= 1;
      return;
    }
    clearTimeout(next.timer);
    next.take(true);
  }
}
