/**
 * A scanner is a keyboard that types fast: characters closer together than a hand can make them, ended by Enter, are one scan. Pure, so that
 * it is tested without a keyboard; some wedges need 80 ms a key.
 */
export const SLOWEST_KEY_MS = 90;
const SHORTEST_CODE = 2;

export class Wedge {
  private typed = "";
  private lastAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly onScan: (code: string) => void,
    private readonly slowestKeyMs = SLOWEST_KEY_MS,
  ) {}

  /** Answers whether the key ended a scan, and so belongs to nobody else. */
  key(key: string, at: number): boolean {
    const isLate = at - this.lastAt > this.slowestKeyMs;
    this.lastAt = at;
    if (isLate) this.typed = "";
    if (key === "Enter" || key === "Tab") {
      const code = this.typed;
      this.typed = "";
      if (code.length < SHORTEST_CODE) return false;
      this.onScan(code);
      return true;
    }
    if (key.length === 1) this.typed += key;
    return false;
  }
}
