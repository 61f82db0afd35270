/** Who is asking: the words of a session, shared by everyone who acts on its behalf. */
import type { Role } from "./permissions";

export interface Session {
  /** The signed token; the data API reads its claims. */
  token: string;
  /** Of an integration: the id of its API key. */
  sessionId: string;
  orgId: string;
  /** Null: every store. */
  storeId: string | null;
  /** Null: an integration. */
  staffId: string | null;
  role: Role;
  registerId: string | null;
  /** Set for integrations. */
  channelId: string | null;
  /** Of an integration: what its key reaches, and how often it may knock. */
  scopes?: readonly string[];
  rate?: { limit: number; used: number; resetSeconds: number };
  issuedAt: Date;
  expiresAt: Date;
  /** How the token came: a cookie is renewed as one, a bearer by header. */
  via: "cookie" | "bearer" | "api-key";
}

/** A session that stands at a till: the only kind that can sell. */
export type TillSession = Session & { staffId: string; registerId: string };

/** A paired till, known by its cookie, whoever stands at it. */
export interface Device {
  deviceId: string;
  orgId: string;
  registerId: string;
  storeId: string;
  seriesNo: number;
  isRevoked: boolean;
}
