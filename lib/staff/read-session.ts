/** Finds who is asking: a bearer token or API key if one was sent, else the cookie. What is forged, foreign or expired is nobody. */
import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { DEVICE_COOKIE, readCookie, SESSION_COOKIE } from "./cookies";
import type { Device, Session } from "./session";
import { type KeyFacts, mintKeyToken, readToken } from "./session-token";

export async function readSession(headers: Headers): Promise<Session | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const [, bearer] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (bearer === undefined) return null;
    if (/^spk?_/.test(bearer)) return keySession(bearer);
    const session = await readToken(bearer);
    return session && { ...session, via: "bearer" };
  }
  const cookie = readCookie(headers, SESSION_COOKIE);
  const session = cookie === null ? null : await readToken(cookie);
  return session && { ...session, via: "cookie" };
}

/** An API key is looked up on every request, so a revoked one ends at once. */
async function keySession(apiKey: string): Promise<Session | null> {
  const facts = await callRpc<KeyFacts | null>("system", "open_key_session", { p_key_hash: hashOf(apiKey) });
  if (!facts) return null;
  const { token, expiresAt } = await mintKeyToken(facts);
  return {
    token,
    sessionId: facts.apiKeyId,
    orgId: facts.orgId,
    storeId: null,
    staffId: null,
    role: "integration",
    registerId: null,
    channelId: facts.channelId,
    issuedAt: new Date(),
    expiresAt,
    via: "api-key",
    scopes: facts.scopes,
    rate: facts.rate,
  };
}

/** The till this browser was paired as. The cookie is `id.secret`; only the secret's hash is kept. */
async function findDevice(headers: Headers): Promise<Device | null> {
  const [, deviceId, secret] =
    /^([0-9a-f-]{36})\.([\w-]{20,100})$/.exec(readCookie(headers, DEVICE_COOKIE) ?? "") ?? [];
  if (deviceId === undefined || secret === undefined) return null;
  return callRpc<Device | null>("system", "find_device", { p_device_id: deviceId, p_secret_hash: hashOf(secret) });
}

export async function readDevice(headers: Headers): Promise<Device | null> {
  const device = await findDevice(headers);
  return device?.isRevoked ? null : device;
}

export async function requireDevice(headers: Headers, { evenRevoked = false } = {}): Promise<Device> {
  const device = await (evenRevoked ? findDevice(headers) : readDevice(headers));
  if (!device) throw new Refusal("device_unknown");
  return device;
}

/** Keys and device secrets are long and random, so a plain hash is enough: there is nothing to guess. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
