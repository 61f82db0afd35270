/** At the data API, as programs do: with the secret key, as a person with a session token, or as nobody. */
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { SignJWT } from "jose";
import ws from "ws";
import type { Database } from "@/lib/supabase/database.types";
import { testStack } from "./stack";

export type Api = SupabaseClient<Database>;
export type Claims = Record<string, unknown> & { role: string };

function client(key: string, token?: string): Api {
  return createClient<Database>(testStack().apiUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Plain Node 20 has no WebSocket, and createClient throws without one.
    realtime: { transport: ws as never },
    ...(token === undefined ? {} : { accessToken: async () => token }),
  });
}

/** As the system: the secret key, no claims. */
export const systemApi = (): Api => client(testStack().secretKey);

/** As whoever the claims name. */
export const apiWith = (token: string): Api => client(testStack().publishableKey, token);

/** Signed as the session token of the app is; `expires` and `secret` make the bad ones. */
export async function mintToken(claims: Claims, expires = "15m", secret = testStack().jwtSecret): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer("stockproof")
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
}
