/** A figure's last two weeks as a line and as a step from the day it is compared with; a day nobody added up is left out, not made up. */

export interface Past {
  /** Oldest first, the days that are known alone. */
  line: number[];
  /** Null: today or the other day is not known. */
  change: number | null;
}

export function pastOf(days: readonly (number | null)[], back = 1): Past {
  const today = days.at(-1) ?? null;
  const before = days.at(-1 - back) ?? null;
  return {
    line: days.filter((day) => day !== null),
    change: today === null || before === null ? null : today - before,
  };
}
