// Promises that a moment reads the same on the server and in the browser: locale and time zone are always given.

const formats = new Map<string, Intl.DateTimeFormat>();

const shapes = {
  /** 14:07 */
  time: { hour: "2-digit", minute: "2-digit" },
  /** 14:07:31, for the ledger */
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  /** 20 Nov 2026 */
  date: { day: "numeric", month: "short", year: "numeric" },
  /** Fri 20 Nov */
  day: { weekday: "short", day: "numeric", month: "short" },
  /** 20 Nov 2026, 14:07 */
  moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeShape = keyof typeof shapes;

/** A day of the calendar, such as a best-before date, is the same day in every zone. */
const plainDay = /^\d{4}-\d{2}-\d{2}$/;

export function formatTime(at: Date | string, shape: TimeShape, locale: string, zone: string): string {
  const timeZone = typeof at === "string" && plainDay.test(at) ? "UTC" : zone;
  const id = `${locale} ${timeZone} ${shape}`;
  let format = formats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone });
    formats.set(id, format);
  }
  return format.format(typeof at === "string" ? new Date(at) : at);
}

const steps = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** «12 s ago»: the largest whole unit, from now's point of view; «now» within the second, and for a clock that runs ahead of ours. */
export function formatAgo(at: Date | string, now: Date, locale: string): string {
  const seconds = Math.min(
    0,
    Math.round(((typeof at === "string" ? new Date(at) : at).getTime() - now.getTime()) / 1000),
  );
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? steps[3];
  // German's narrowest minute is «m», which is a metre to whoever reads it
  const style = unit === "minute" && locale.startsWith("de") ? "short" : "narrow";
  return new Intl.RelativeTimeFormat(locale, { numeric: seconds === 0 ? "auto" : "always", style }).format(
    Math.trunc(seconds / size),
    unit,
  );
}
