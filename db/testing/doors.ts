/** Doors called straight at the database: `{body, path, key}` in, the door's body out, refusals thrown. */
import { randomUUID } from "node:crypto";
import type { StaffRole } from "./given-rows";
import type { Shop } from "./given";
import { rpc } from "./rpc";
import { sqlOne } from "./sql";

export interface Request {
  body?: Record<string, unknown>;
  path?: Record<string, string>;
  query?: Record<string, string>;
  key?: string;
  signatureId?: string;
  approvalId?: string;
  orgId?: string;
}

async function call(shop: Shop, role: StaffRole, fn: string, args: Record<string, unknown>): Promise<unknown> {
  return rpc(await shop.api(role), fn, args);
}

/** A write as this person; `more` are parameters beside the request. */
export async function write<Body>(
  shop: Shop,
  role: StaffRole,
  fn: string,
  request: Request = {},
  more: Record<string, unknown> = {},
): Promise<Body> {
  const p_request = { body: {}, path: {}, key: randomUUID(), ...request };
  return ((await call(shop, role, fn, { p_request, ...more })) as { body: Body }).body;
}

export async function read<Body>(shop: Shop, role: StaffRole, fn: string, request: Request = {}): Promise<Body> {
  return (await call(shop, role, fn, { p_request: request })) as Body;
}

/** A signature (or approval) of this person under this act and body, as the PIN check would have made it. */
export async function sign(
  shop: Shop,
  role: StaffRole,
  act: string,
  body: Record<string, unknown>,
  kind: "signature" | "approval" = "signature",
): Promise<string> {
  const person = shop.people[role];
  const { id } = await sqlOne<{ id: string }>(
    `insert into public.signatures (org_id, kind, act, body_hash, body, signer_id, signer_role, expires_at)
     values ($1, $2, $3, internal.body_hash($4::jsonb), $4::jsonb, $5, $6, now() + interval '60 seconds') returning id`,
    [shop.org, kind, act, JSON.stringify(body), person.id, role],
  );
  return id;
}
export { refusal } from "./refused";
