// Promises that the tour remembers where it was, in this browser alone; where nothing can be kept it is over.

const KEY = "stockproof.tour";

/** Null: it is over. */
export function readTour(stops: number): number | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return 0;
    const at = Number(kept);
    return Number.isInteger(at) && at >= 0 && at < stops ? at : null;
  } catch {
    return null;
  }
}

export function keepTour(at: number | "over"): void {
  try {
    localStorage.setItem(KEY, String(at));
  } catch {
    // a browser that keeps nothing shows it again
  }
}
