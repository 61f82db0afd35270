/** The rows of a small business of its own: written by the owner, since making a business is nobody's daily act. */
import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { hashPin, pinLookup } from "@/lib/staff/pin-hash";
import { testStack } from "./stack";

export const ROLES = ["cashier", "supervisor", "manager", "owner", "picker", "auditor"] as const;
export type StaffRole = (typeof ROLES)[number];
export const PLACES = ["floor", "backroom", "warehouse", "transit"] as const;
export type Place = (typeof PLACES)[number];

export interface Options {
  /** One price for everything, in minor units. */
  price?: number;
  taxPercent?: number;
  taxIncluded?: boolean;
  /** Signed above it; 0 = always. */
  adjustThreshold?: number;
  cashierDiscountPercent?: number;
  foundLimit?: number;
  /** Tills hold in advance what they sell fast; off, so that a test sees only what it did itself. */
  leases?: boolean;
  /** Gives everyone their PIN (PINS); costs a moment, so only where somebody types one. */
  pins?: boolean;
}

export const PINS: Record<StaffRole, string> = {
  cashier: "1111",
  supervisor: "2222",
  manager: "3333",
  owner: "4444",
  picker: "5555",
  auditor: "6666",
};

export interface Person {
  id: string;
  role: StaffRole;
  sessionId: string;
}
export interface Ground {
  org: string;
  store: string;
  places: Record<Place, string>;
  register: string;
  shift: string;
  taxClass: string;
  people: Record<StaffRole, Person>;
}

const byRole = <T>(make: (role: StaffRole) => T): Record<StaffRole, T> =>
  Object.fromEntries(ROLES.map((role) => [role, make(role)])) as Record<StaffRole, T>;

/** A business, a store with its four places, a till with an open shift, and one person of each role, signed in at it. */
export async function insertGround(client: pg.ClientBase, options: Options): Promise<Ground> {
  const ground: Ground = {
    org: randomUUID(),
    store: randomUUID(),
    places: Object.fromEntries(PLACES.map((place) => [place, randomUUID()])) as Record<Place, string>,
    register: randomUUID(),
    shift: randomUUID(),
    taxClass: randomUUID(),
    people: byRole((role) => ({ id: randomUUID(), role, sessionId: randomUUID() })),
  };
  const { org, store, places, register, people } = ground;
  await client.query(
    "insert into public.orgs (id, name, adjust_threshold, count_window, leases_on) values ($1, $2, $3, '0', $4)",
    [org, `Shop ${randomBytes(3).toString("hex")}`, options.adjustThreshold ?? 10, options.leases ?? false],
  );
  await client.query("insert into public.stores (org_id, id, name) values ($1, $2, 'Main street')", [org, store]);
  await client.query(
    `insert into public.locations (org_id, id, store_id, name, kind, is_sellable)
     select $1, t.id, $2, initcap(t.kind), t.kind, t.kind <> 'transit' from unnest($3::uuid[], $4::text[]) as t(id, kind)`,
    [org, store, PLACES.map((place) => places[place]), PLACES],
  );
  await client.query(
    "insert into public.registers (org_id, id, store_id, location_id, name, prefix) values ($1, $2, $3, $4, 'Till 1', 'T1')",
    [org, register, store, places.floor],
  );
  await client.query(
    "insert into public.role_limits (org_id, role, discount_percent, found_quantity) values ($1, 'cashier', $2, $3)",
    [org, options.cashierDiscountPercent ?? 10, options.foundLimit ?? 5],
  );
  await client.query("insert into public.tax_classes (org_id, id, name, is_included) values ($1, $2, 'Standard', $3)", [
    org,
    ground.taxClass,
    options.taxIncluded ?? true,
  ]);
  await client.query("insert into public.tax_rates (org_id, tax_class_id, name, percent) values ($1, $2, 'VAT', $3)", [
    org,
    ground.taxClass,
    options.taxPercent ?? 19,
  ]);
  await insertPeople(client, ground, Object.values(people));
  if (options.pins) await Promise.all(Object.values(people).map((person) => insertPin(client, org, person)));
  await client.query(
    "insert into public.shifts (org_id, id, register_id, store_id, opened_by) values ($1, $2, $3, $4, $5)",
    [org, ground.shift, register, store, people.cashier.id],
  );
  return ground;
}

/** People with a session at the till each. */
export async function insertPeople(client: pg.ClientBase, ground: Ground, people: Person[]): Promise<void> {
  const columns = [
    people.map(({ id }) => id),
    people.map(({ role }) => role),
    people.map(({ sessionId }) => sessionId),
  ];
  await client.query(
    `insert into public.staff (org_id, id, name, role, store_id)
     select $1, t.id, initcap(t.role), t.role, case when t.role in ('manager', 'owner', 'auditor') then null else $2::uuid end
       from unnest($3::uuid[], $4::text[]) as t(id, role)`,
    [ground.org, ground.store, columns[0], columns[1]],
  );
  await client.query(
    `insert into internal.sessions (id, org_id, staff_id, staff_role, store_id, register_id, expires_at)
     select t.session_id, $1, t.id, t.role, $2, $3, now() + interval '12 hours'
       from unnest($4::uuid[], $5::text[], $6::uuid[]) as t(id, role, session_id)`,
    [ground.org, ground.store, ground.register, ...columns],
  );
}

async function insertPin(client: pg.ClientBase, org: string, { id, role }: Person): Promise<void> {
  const { pepper } = testStack();
  const pin = PINS[role];
  await client.query("insert into internal.pins (org_id, staff_id, lookup, hash) values ($1, $2, $3, $4)", [
    org,
    id,
    pinLookup(pepper, org, pin),
    await hashPin(pepper, org, pin),
  ]);
}
