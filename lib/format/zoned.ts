/** A day or an hour as the shop's clock shows it, wherever the browser that asks stands: a manager on a journey asks for the shop's Friday. */

/** What the clocks of a zone show at a moment, as milliseconds since 1970 as if they stood in UTC. */
function shownAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}

/** The moment at which the clocks of a zone show `2026-11-20T18:00`, or a day's first; null for what is no such time. */
export function momentIn(timeZone: string, shown: string): Date | null {
  const wanted = Date.parse(`${shown.length === 10 ? `${shown}T00:00` : shown}Z`);
  if (Number.isNaN(wanted)) return null;
  // a second step, because the first guess may stand on the other side of a change of the clocks
  const guess = wanted - (shownAt(wanted, timeZone) - wanted);
  return new Date(guess - (shownAt(guess, timeZone) - wanted));
}

/** `2026-11-20T18:00`, as a field of the browser wants it. */
export function shownIn(timeZone: string, at: Date): string {
  return new Date(shownAt(at.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** A day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The shop's day, so many days ago. */
export function shopDay(timeZone: string, daysAgo = 0, now = new Date()): string {
  return dayAfter(shownIn(timeZone, now).slice(0, 10), -daysAgo);
}

/** From the first moment of a day to the first after another, as doors take it; what is not given or no day bounds nothing. */
export function daysBetween(timeZone: string, from: string | null, to: string | null) {
  const isDay = (day: string | null): day is string => day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return {
    from: isDay(from) ? momentIn(timeZone, from)?.toISOString() : undefined,
    to: isDay(to) ? momentIn(timeZone, dayAfter(to, 1))?.toISOString() : undefined,
  };
}
