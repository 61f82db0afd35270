/** At a door's own function, as its route calls it: `{body, path, key}` in, `{status, replayed, body}` out; reads give the body itself. */
import { randomUUID } from "node:crypto";
import type { Shop } from "./given";
import type { StaffRole } from "./given-rows";
import type { Api } from "./api";
import { rpc } from "./rpc";
import { sqlOne } from "./sql";

export interface Asked {
  body?: Record<string, unknown>;
  path?: Record<string, string>;
  query?: Record<string, string>;
  key?: string;
  approvalId?: string;
  signatureId?: string;
}

type Caller = { shop: Shop; by?: StaffRole } | { api: Api };

async function call(caller: Caller, fn: string, request: Record<string, unknown>): Promise<unknown> {
  const api = "api" in caller ? caller.api : await caller.shop.api(caller.by ?? "cashier");
  return rpc(api, fn, { p_request: request });
}

export async function write<Body>(caller: Caller, fn: string, asked: Asked = {}) {
  const { body = {}, path = {}, key = randomUUID(), approvalId, signatureId } = asked;
  return (await call(caller, fn, { body, path, key, approvalId, signatureId })) as {
    status: number;
    replayed: boolean;
    body: Body;
  };
}

export async function read<Body>(caller: Caller, fn: string, asked: Asked = {}): Promise<Body> {
  const { body = {}, path = {}, query = {} } = asked;
  return (await call(caller, fn, { body, path, query })) as Body;
}

/** Another person's approval of this body at this door, as a PIN check leaves it. */
export async function approve(shop: Shop, by: StaffRole, act: string, body: Record<string, unknown>): Promise<string> {
  const { id } = await sqlOne<{ id: string }>(
    `insert into public.signatures (org_id, kind, act, body_hash, body, signer_id, signer_role, expires_at)
     values ($1, 'approval', $2, internal.body_hash($3), $3, $4, $5, now() + interval '60 seconds') returning id`,
    [shop.org, act, JSON.stringify(body), shop.people[by].id, by],
  );
  return id;
}
