/** A second store of a shop: its floor, a till with an open shift, and a person of a role who is signed in there. */
import { randomUUID } from "node:crypto";
import { type Api, apiWith, mintToken } from "./api";
import type { Shop } from "./given";
import { insertPeople, type Person, type StaffRole } from "./given-rows";
import { sql, withClient } from "./sql";

export interface SecondStore {
  store: string;
  floor: string;
  register: string;
  api: (role: StaffRole) => Promise<Api>;
}

export async function secondStore(shop: Shop): Promise<SecondStore> {
  const [store, floor, register] = [randomUUID(), randomUUID(), randomUUID()];
  await sql("insert into public.stores (org_id, id, name) values ($1, $2, 'Side street')", [shop.org, store]);
  await sql(
    "insert into public.locations (org_id, id, store_id, name, kind) values ($1, $2, $3, 'Side floor', 'floor')",
    [shop.org, floor, store],
  );
  await sql(
    "insert into public.registers (org_id, id, store_id, location_id, name, prefix) values ($1, $2, $3, $4, 'Side till', 'S1')",
    [shop.org, register, store, floor],
  );
  await sql("insert into public.shifts (org_id, register_id, store_id, opened_by) values ($1, $2, $3, $4)", [
    shop.org,
    register,
    store,
    shop.people.manager.id,
  ]);
  const api = async (role: StaffRole) => {
    const person: Person = { id: randomUUID(), role, sessionId: randomUUID() };
    await withClient((client) => insertPeople(client, { ...shop, store, register }, [person]));
    const claims = { ...shop.claims(role), sub: person.id, staff_id: person.id, session_id: person.sessionId };
    return apiWith(await mintToken({ ...claims, store_id: store, register_id: register }));
  };
  return { store, floor, register, api };
}
