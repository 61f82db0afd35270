"use client";
/**
 * Who may stand at this till without the server: people who signed in here within fourteen days. Their PIN is kept as a slow hash
 * under this device's salt, which makes guessing slow and no more than that (docs/security.md says what it is worth). Five wrong tries,
 * and only the server can let anyone in.
 */
import { readKept, writeKept } from "./outbox/disk";
import type { Till } from "./till";

const DAYS_MS = 14 * 86_400_000;
const MOST_TRIES = 5;
/** About a third of a second on a till's processor; ten thousand PINs take an hour. */
const ROUNDS = 600_000;

export interface OfflinePerson {
  hash: string;
  signedInAt: number;
  staff: Till["staff"];
  may: Till["may"];
  limits: Till["limits"];
}
interface People {
  salt: string;
  people: OfflinePerson[];
  wrong: number;
}
export interface KeptTill {
  till: Till;
  readAt: string;
}

const PEOPLE = "people";
const TILL = "till";

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function slowHash(pin: string, salt: string): Promise<string> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", text.encode(pin), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: text.encode(salt), iterations: ROUNDS };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

const noOne = (): People => ({ salt: toHex(crypto.getRandomValues(new Uint8Array(16))), people: [], wrong: 0 });

/** After the server has let someone in: they may come back without it, and the count of wrong tries begins anew. */
export async function rememberPerson(pin: string, till: Till, now = Date.now()): Promise<void> {
  const kept = (await readKept<People>(PEOPLE)) ?? noOne();
  const hash = await slowHash(pin, kept.salt);
  const others = kept.people.filter((one) => one.staff.id !== till.staff.id && now - one.signedInAt < DAYS_MS);
  const { staff, may, limits } = till;
  await writeKept(PEOPLE, { ...kept, wrong: 0, people: [...others, { hash, signedInAt: now, staff, may, limits }] });
}

export const keepTill = (till: Till): Promise<void> =>
  writeKept(TILL, { till, readAt: new Date().toISOString() } satisfies KeptTill);
export const keptTill = (): Promise<KeptTill | undefined> => readKept<KeptTill>(TILL);

export type Entrance =
  | { kind: "in"; person: OfflinePerson }
  | { kind: "wrong"; left: number }
  | { kind: "locked" }
  | { kind: "nobody" };

/** Reads the PIN against those who were here. A clock set back opens nothing: a sign-in of the future does not count. */
export async function enterOffline(pin: string, now = Date.now()): Promise<Entrance> {
  const kept = await readKept<People>(PEOPLE);
  const people = (kept?.people ?? []).filter(
    ({ signedInAt }) => now - signedInAt < DAYS_MS && now - signedInAt > -300_000,
  );
  if (!kept || people.length === 0) return { kind: "nobody" };
  if (kept.wrong >= MOST_TRIES) return { kind: "locked" };
  // counted before it is judged: a page closed in between must not give a try for nothing
  await writeKept(PEOPLE, { ...kept, wrong: kept.wrong + 1 });
  const hash = await slowHash(pin, kept.salt);
  const person = people.find((one) => one.hash === hash);
  if (!person)
    return kept.wrong + 1 >= MOST_TRIES ? { kind: "locked" } : { kind: "wrong", left: MOST_TRIES - kept.wrong - 1 };
  await writeKept(PEOPLE, { ...kept, wrong: 0 });
  return { kind: "in", person };
}

/** The till as it was last read, with this person at it. */
export const tillOf = (till: Till, { staff, may, limits }: OfflinePerson): Till => ({ ...till, staff, may, limits });
