/** The stock room's acts in a test's words: each at the data API as a person of a role, each answer or refusal as it came. */
import { randomUUID } from "node:crypto";
import type { StaffRole } from "./given-rows";
import type { Shop } from "./given";
import { rpc } from "./rpc";
import { sqlOne } from "./sql";

export interface Movement {
  id: string;
  inventoryId: string;
  seq: number;
  type: string;
  quantityChange: string;
  quantityBefore: string;
  quantityAfter: string;
  reference: string | null;
  signatureId: string | null;
}
export interface Moved {
  movements: Movement[];
  transferGroupId?: string;
}
interface Asked {
  body?: object;
  path?: object;
  key?: string;
  signatureId?: string;
}
interface DoorAnswer<T> {
  status: number;
  replayed: boolean;
  body: T;
}

/** One door of the stock room, as its route calls it. */
export async function ask<T = Moved>(shop: Shop, role: StaffRole | undefined, door: string, asked: Asked): Promise<T> {
  return (await askWhole<T>(shop, role, door, asked)).body;
}

export async function askWhole<T = Moved>(
  shop: Shop,
  role: StaffRole | undefined,
  door: string,
  asked: Asked,
): Promise<DoorAnswer<T>> {
  const request = { key: randomUUID(), ...asked, ...(role === undefined ? { orgId: shop.org } : {}) };
  return call<DoorAnswer<T>>(shop, role, door, { p_request: request });
}

/** Any function, by its own arguments. */
export async function call<T>(shop: Shop, role: StaffRole | undefined, name: string, args: object): Promise<T> {
  return rpc(await shop.api(role), name, args);
}

export interface SignOptions {
  expired?: boolean;
  kind?: "signature" | "approval";
}

/** What a PIN typed by this person leaves behind: a signature of one act and one body. */
export async function sign(
  shop: Shop,
  role: StaffRole,
  act: string,
  body: object,
  { expired = false, kind = "signature" }: SignOptions = {},
): Promise<string> {
  const { id } = await sqlOne<{ id: string }>(
    `insert into public.signatures (org_id, kind, act, body_hash, body, signer_id, signer_role, expires_at)
     values ($1, $2, $3, internal.body_hash($4), $4, $5, $6, clock_timestamp() + $7::interval) returning id`,
    [shop.org, kind, act, JSON.stringify(body), shop.people[role].id, role, expired ? "-1 second" : "60 seconds"],
  );
  return id;
}
