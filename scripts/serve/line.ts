/**
 * Where those stand who ask for something that can wait. One of them is begun at a time, and only when whoever has come by then was let
 * in and read: a turn of the event loop accepts a single connection, so four hundred that are begun as they come hear only after
 * seconds that they are too many. Who is too many is told at once; who has stood too long behind others is told then.
 */
import { metrics } from "../../lib/http/metrics.ts";

export interface LineBounds {
  /** Standing and begun together: more than this cannot be answered in time. */
  asking: number;
  /** Begun and not yet answering: enough to keep two cores and the database's connections at work. */
  begun: number;
  /** So few are begun soon, however slow the machine is: none of them is sent away. */
  few: number;
  patienceMs: number;
}
export const lineBounds: LineBounds = { asking: 128, begun: 32, few: 32, patienceMs: 300 };

export interface Asking {
  begin: () => void;
  refuse: () => void;
  /** All of it has arrived: who begins a body and does not end it takes nobody's place. */
  isWhole: () => boolean;
  /** Its answer is on its way, or nobody waits for it: however slowly it is read, that costs no work. */
  isDone: () => boolean;
}

/** So long they come in before the next is begun all the same: an endless stream of them does not keep the shop from working. */
const LETTING_IN_MS = 50;
/** While all places are taken, somebody looks again so often. */
const LOOK_MS = 10;

export class Line {
  readonly #bounds: LineBounds;
  readonly #now: () => number;
  #standing: { asking: Asking; since: number }[] = [];
  #begun: Asking[] = [];
  /** When the loop's turn began that is under way; none while nobody stands here. */
  #turnAt: number | undefined;
  #longest = 0;
  #hasComeIn = false;
  #lettingInSince: number | undefined;
  #isCalled = false;
  #look: NodeJS.Timeout | undefined;

  constructor(bounds: Partial<LineBounds> = {}, now: () => number = () => performance.now()) {
    this.#bounds = { ...lineBounds, ...bounds };
    this.#now = now;
  }

  join(asking: Asking): void {
    // while others stand here, whoever is read now may have come at any time since the loop's turn began
    const since = this.#turnAt ?? this.#now();
    this.#leave();
    if (this.#standing.length + this.#places() >= this.#bounds.asking) return this.#tell(asking, since);
    this.#standing.push({ asking, since });
    this.#call();
  }

  /** A connection was accepted: what it asks is read in a later turn, and others may stand behind it outside. */
  comesIn(): void {
    this.#hasComeIn = true;
  }

  /** A place may have become free. */
  moveUp(): void {
    if (this.#standing.length > 0) this.#call();
  }

  #call(): void {
    if (this.#isCalled) return;
    this.#isCalled = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#isCalled = false;
    clearTimeout(this.#look);
    this.#leave();
    const now = this.#now();
    this.#measure(now);
    const waited = now - this.#bounds.patienceMs;
    const isFull = () => this.#places() >= this.#bounds.begun;
    while (
      (this.#standing[0]?.since ?? Number.POSITIVE_INFINITY) <= waited &&
      (isFull() || this.#standing.length > this.#bounds.few)
    ) {
      const first = this.#standing.shift();
      if (first) this.#tell(first.asking, first.since);
    }
    if (!isFull() && !this.#isLettingIn(now)) {
      this.#lettingInSince = undefined;
      const first = this.#standing.shift();
      if (first) {
        this.#begun.push(first.asking);
        first.asking.begin();
      }
    }
    this.#turnAt = this.#standing.length > 0 ? now : undefined;
    if (this.#turnAt === undefined) return;
    if (!isFull()) this.#call();
    else this.#look = setTimeout(() => this.#call(), LOOK_MS).unref();
  }

  #isLettingIn(now: number): boolean {
    const hasComeIn = this.#hasComeIn;
    this.#hasComeIn = false;
    this.#lettingInSince ??= now;
    return hasComeIn && now - this.#lettingInSince < LETTING_IN_MS;
  }

  /** What a turn takes is what somebody may have waited in a socket, unread: the figure beside how late refusals come. */
  #measure(now: number): void {
    if (this.#turnAt === undefined) return;
    this.#longest = Math.max(this.#longest, now - this.#turnAt);
    metrics.gateTurn.set(this.#longest / 1_000);
  }

  #places(): number {
    return this.#begun.filter((one) => one.isWhole()).length;
  }

  #leave(): void {
    this.#begun = this.#begun.filter((one) => !one.isDone());
    this.#standing = this.#standing.filter(({ asking }) => !asking.isDone());
  }

  #tell(asking: Asking, since: number): void {
    metrics.gateRefusal.observe((this.#now() - since) / 1_000);
    asking.refuse();
  }
}
