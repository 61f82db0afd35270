"use client";
/**
 * What a till keeps of its shop for an hour without network, besides its goods: the newest customers by name, telephone, e-mail and tier, and
 * the carts that wait in its store. Each list is replaced as a whole and says when it was read; who was erased is gone with the next one.
 */
import { fetchJson } from "@/lib/http/fetch-json";
import { saysNothing } from "@/lib/http/problem-error";
import { bookKeys, dropBook, readBook, writeBook } from "./books";
import { isOffline } from "./outbox/connection";
import type { Recalled } from "./recalled-cart";

export interface Basic {
  id: string;
  name: string;
  email?: string;
  phone?: string;
  points: number;
  tier?: string;
}
export interface ParkedCart {
  id: string;
  parkedAt: string;
  total: number;
  note: string | null;
  count: number;
  staff: string | null;
  register: string | null;
  customer: string | null;
  /** The whole cart; read for keeping only. */
  cart?: Recalled;
}
export interface Kept<Row> {
  rows: Row[];
  at: number;
}

/** More would weigh on a till's disk; the newest come first, and who is missing buys as a walk-in. */
const MOST_CUSTOMERS = 5_000;
const PAGE = 500;

const customersKey = (place: string) => `${place} customers`;
const parkedKey = (place: string) => `${place} parked`;

async function read<Row>(name: string): Promise<Kept<Row> | null> {
  return (await readBook<Kept<Row>>("goods", name).catch(() => undefined)) ?? null;
}
async function keep<Row>(name: string, rows: Row[]): Promise<void> {
  await writeBook("goods", name, { rows, at: Date.now() } satisfies Kept<Row>);
}

export const keptCustomers = (place: string) => read<Basic>(customersKey(place));
export const keptParked = (place: string) => read<ParkedCart>(parkedKey(place));

/** A cart that was taken up here is not offered again, with or without the server. */
export async function forgetParked(place: string, id: string): Promise<void> {
  const kept = await keptParked(place);
  if (!kept) return;
  await writeBook("goods", parkedKey(place), { ...kept, rows: kept.rows.filter((one) => one.id !== id) });
}

/** A browser that is no till of the shop any more keeps nothing about its people. */
export async function forgetBasics(): Promise<void> {
  for (const name of await bookKeys("goods"))
    if (typeof name === "string" && / (customers|parked)$/.test(name)) await dropBook("goods", name);
}

/** The customers of whom a part of the name, the e-mail or at least three digits of the telephone are typed. */
export function findBasics(rows: readonly Basic[], query: string, most = 20): Basic[] {
  const asked = query.trim().toLowerCase();
  const digits = asked.replace(/\D/g, "");
  const fits = ({ name, email, phone }: Basic) =>
    name.toLowerCase().includes(asked) ||
    email?.toLowerCase().includes(asked) === true ||
    (digits.length >= 3 && phone?.replace(/\D/g, "").includes(digits) === true);
  return rows.filter(fits).slice(0, most);
}

async function readCustomers(place: string): Promise<void> {
  const rows: Basic[] = [];
  let cursor: string | null = null;
  do {
    const page: { customers: Basic[]; nextCursor: string | null } = await fetchJson(
      `/api/customers?limit=${PAGE}${cursor === null ? "" : `&cursor=${cursor}`}`,
    );
    rows.push(...page.customers.map(basicOf));
    cursor = page.nextCursor;
  } while (cursor !== null && rows.length < MOST_CUSTOMERS);
  await keep(customersKey(place), rows);
}

/** No more of a person than the search needs. */
const basicOf = ({ id, name, email, phone, points, tier }: Basic): Basic => ({
  id,
  name,
  points,
  ...(email ? { email } : {}),
  ...(phone ? { phone } : {}),
  ...(tier ? { tier } : {}),
});

/** Read again at once when this till parks one: the network may be gone in a minute. */
export async function readParked(place: string): Promise<void> {
  const { carts } = await fetchJson<{ carts: ParkedCart[] }>("/api/pos/carts?limit=100&whole=yes");
  await keep(parkedKey(place), carts);
}

const FIRST_MS = 4_000;
const PARKED_MS = 60_000;
const CUSTOMERS_EVERY = 30;

/** Runs while the till is open and online: carts every minute, customers every half hour. */
export function keepBasics(place: string): () => void {
  let turn = 0;
  // a person who may not read customers, a full disk, a lost answer: the till sells all the same
  const look = async () => {
    if (isOffline()) return;
    await readParked(place).catch(() => undefined);
    turn += 1;
    if (turn % CUSTOMERS_EVERY !== 1) return;
    await readCustomers(place).catch((error) => {
      if (saysNothing(error)) turn = 0; // asked again in a minute
    });
  };
  const soon = setTimeout(() => void look(), FIRST_MS);
  const beat = setInterval(() => void look(), PARKED_MS);
  return () => {
    clearTimeout(soon);
    clearInterval(beat);
  };
}
