/**
 * Two cookies, both out of a script's reach and bound to this host: who is signed in, and which till this browser is. Browsers take
 * `Secure` on loopback without TLS; beyond loopback plain HTTP is refused by the start command.
 */
export const SESSION_COOKIE = "__Host-session";
export const DEVICE_COOKIE = "__Host-device";

const YEAR_SECONDS = 365 * 24 * 3600;
const attributes = "Path=/; Secure; HttpOnly; SameSite=Strict";

export const sessionCookie = (token: string, seconds: number) =>
  `${SESSION_COOKIE}=${token}; Max-Age=${Math.max(0, Math.floor(seconds))}; ${attributes}`;
export const noSessionCookie = () => sessionCookie("", 0);
export const deviceCookie = (secret: string) => `${DEVICE_COOKIE}=${secret}; Max-Age=${YEAR_SECONDS}; ${attributes}`;

export function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
