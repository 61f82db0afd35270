/** A race as a screen follows it, line by line. Pure, so it is tested without one. */

export const UNITS = 12;
export const TILLS = 50;

/** `kept` is the shop's own way, through the real door; `scratch` reads a shelf, then writes it. */
export type Lane = "kept" | "scratch";
export type Outcome = "won" | "refused" | "failed";

export type RaceLine =
  | { line: "ready"; name: string; units: number; tills: number }
  | { line: "told"; lane: Lane; till: number; outcome: Outcome; code?: string; left: number | null; ms: number }
  | { line: "done"; left: string; ledger: string; scratchLeft: number; violations: number }
  | { line: "broken" };

export interface LaneState {
  outcomes: (Outcome | null)[];
  won: number;
  refused: number;
  failed: number;
  /** As the last till to be told heard it; at the end as it was read back. */
  left: number;
  slowestMs: number;
}
export interface RaceState {
  name: string;
  kept: LaneState;
  scratch: LaneState;
  proof: { ledger: string; violations: number } | null;
  isBroken: boolean;
}

const lane = (): LaneState => ({
  outcomes: Array.from({ length: TILLS }, () => null),
  won: 0,
  refused: 0,
  failed: 0,
  left: UNITS,
  slowestMs: 0,
});

export const newRace = (name: string): RaceState => ({
  name,
  kept: lane(),
  scratch: lane(),
  proof: null,
  isBroken: false,
});

export function follow(race: RaceState, said: RaceLine): RaceState {
  if (said.line === "ready") return { ...race, name: said.name };
  if (said.line === "broken") return { ...race, isBroken: true };
  if (said.line === "done") {
    return {
      ...race,
      kept: { ...race.kept, left: Number(said.left) },
      scratch: { ...race.scratch, left: said.scratchLeft },
      proof: { ledger: said.ledger, violations: said.violations },
    };
  }
  const was = race[said.lane];
  const told: LaneState = {
    ...was,
    outcomes: was.outcomes.with(said.till, said.outcome),
    [said.outcome]: was[said.outcome] + 1,
    // Answers arrive in any order; stock only falls in a race, so the lower figure is the later one.
    left: said.lane === "kept" ? Math.min(was.left, said.left ?? was.left) : (said.left ?? was.left),
    slowestMs: Math.max(was.slowestMs, said.ms),
  };
  return { ...race, [said.lane]: told };
}

/** Sold without being there. */
export const oversold = ({ won }: LaneState): number => Math.max(0, won - UNITS);
/** Sold, and still counted as lying there. */
export const lost = ({ won, left }: LaneState): number => Math.max(0, left - (UNITS - won));
