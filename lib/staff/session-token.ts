/**
 * The session as a signed token: HS256 with the key the data API checks, fifteen minutes, never beyond the session's own end. The
 * algorithm, issuer and audience are pinned: a token that names another is nobody's.
 */
import "server-only";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { env } from "@/lib/env";
import { roles } from "./permissions";
import type { Session } from "./session";

export const TOKEN_SECONDS = 15 * 60;
const ISSUER = "stockproof";
const AUDIENCE = "authenticated";

const claimsSchema = z.object({
  org_id: z.guid(),
  store_id: z.guid().nullish(),
  staff_id: z.guid().nullish(),
  staff_role: z.enum(roles),
  register_id: z.guid().nullish(),
  session_id: z.guid(),
  iat: z.number(),
  exp: z.number(),
});

/** What an API key stands for. Its token names the key, not a session: it is made for one request and never handed out. */
/** The key's minute: how often it may knock, how often it did. */
export interface KeyRate {
  limit: number;
  used: number;
  resetSeconds: number;
}

export interface KeyFacts {
  apiKeyId: string;
  orgId: string;
  channelId: string | null;
  scopes: string[];
  rate: KeyRate;
}

export type SessionFacts = Pick<Session, "sessionId" | "orgId" | "storeId" | "staffId" | "role" | "registerId">;
type Known = Omit<Session, "via">;

const key = () => new TextEncoder().encode(env().SUPABASE_JWT_SECRET);

export async function mintToken(session: SessionFacts, sessionEndsAt: Date): Promise<Minted> {
  const now = Math.floor(Date.now() / 1000);
  const expires = Math.min(now + TOKEN_SECONDS, Math.floor(sessionEndsAt.getTime() / 1000));
  const claims = {
    role: "authenticated",
    org_id: session.orgId,
    store_id: session.storeId,
    staff_id: session.staffId,
    staff_role: session.role,
    register_id: session.registerId,
    session_id: session.sessionId,
  };
  return sign(claims, session.staffId ?? session.sessionId, expires);
}

export function mintKeyToken({ apiKeyId, orgId, channelId }: KeyFacts): Promise<Minted> {
  const claims = {
    role: "authenticated",
    org_id: orgId,
    staff_role: "integration",
    api_key_id: apiKeyId,
    channel_id: channelId,
  };
  return sign(claims, apiKeyId, Math.floor(Date.now() / 1000) + 60);
}

interface Minted {
  token: string;
  expiresAt: Date;
}

async function sign(claims: JWTPayload, subject: string, expires: number): Promise<Minted> {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(subject)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key());
  return { token, expiresAt: new Date(expires * 1000) };
}

// A till sends the same token with every scan. The signature is checked once; whether the session still stands is the database's to say.
const KNOWN_TOKENS = 2_000;
const known = new Map<string, Known>();

export async function readToken(token: string): Promise<Known | null> {
  const seen = known.get(token);
  if (seen) return seen.expiresAt.getTime() > Date.now() ? seen : null;
  const session = await verify(token);
  if (!session) return null;
  if (known.size >= KNOWN_TOKENS) known.clear();
  known.set(token, session);
  return session;
}

async function verify(token: string): Promise<Known | null> {
  if (token.length > 4_000) return null;
  const verified = await jwtVerify(token, key(), {
    algorithms: ["HS256"],
    issuer: ISSUER,
    audience: AUDIENCE,
    requiredClaims: ["exp", "iat", "session_id"],
  }).catch(() => null);
  const claims = claimsSchema.safeParse(verified?.payload);
  if (!claims.success) return null;
  const { data } = claims;
  return {
    token,
    sessionId: data.session_id,
    orgId: data.org_id,
    storeId: data.store_id ?? null,
    staffId: data.staff_id ?? null,
    role: data.staff_role,
    registerId: data.register_id ?? null,
    channelId: null,
    issuedAt: new Date(data.iat * 1000),
    expiresAt: new Date(data.exp * 1000),
  };
}
