/** Seeded dice: the same seed kills the same things in the same order. */
export type Dice = () => number;

/** mulberry32: small, fast, and good enough to choose a victim. */
export function dice(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (roll: Dice, least: number, most: number): number =>
  least + Math.floor(roll() * (most - least + 1));

export function oneOf<T>(roll: Dice, choices: readonly T[]): T {
  const chosen = choices[Math.floor(roll() * choices.length)];
  if (chosen === undefined) throw new Error("There is nothing to choose from.");
  return chosen;
}
