/**
 * A shop that is being made, kept in this browser until there is an answer: its key, so that a second press after a lost answer and a
 * reload is the same shop, and its form without the secrets.
 */
import { uuidV7 } from "@/lib/ids/uuid-v7";

export interface Opening<Form> {
  /** Becomes the shop's own id. It is bound by success alone, so it serves until the shop stands, whatever the form says by then. */
  key: string;
  form: Form;
  /** It was sent, and nothing came back: the shop may stand. */
  isUnanswered: boolean;
}

const PLACE = "stockproof.opening";

export function readOpening<Form>(): Opening<Form> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? "null") as Opening<Form> | null;
    return typeof kept?.key === "string" && typeof kept.form === "object" ? kept : null;
  } catch {
    return null;
  }
}

/** Before the first try. Where nothing can be kept, a reload forgets it, as it does everything. */
export function beginOpening<Form>(form: Form): Opening<Form> {
  const before = readOpening<Form>();
  const opening = { key: before?.key ?? uuidV7(), form, isUnanswered: before?.isUnanswered ?? false };
  keepOpening({ ...opening, isUnanswered: true });
  return opening;
}

export function keepOpening<Form>(opening: Opening<Form>): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(opening));
  } catch {
    // a full or closed disk: the page itself still knows
  }
}

export function endOpening(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // what was not kept needs no end
  }
}
