/**
 * Whether a request was made on this machine, for this machine. The server marks what really came (`markPeer`): by the time a route runs,
 * Next has filled in X-Forwarded-* itself. Without the mark (a plain `next start`) only what Next writes is believed.
 */
import type { IncomingMessage } from "node:http";

const LOCAL = "x-stockproof-local";
const FORWARDING = ["forwarded", "via", "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip"];
const LOOPBACK_HOST = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(::1|127(?:\.\d{1,3}){3}|::ffff:127(?:\.\d{1,3}){3})$/;

/** Called by the server for every request, before Next; what a caller wrote under this name is overwritten. */
export function markPeer(request: IncomingMessage): void {
  const isForwarded = Object.keys(request.headers).some(
    (name) => name.startsWith("x-forwarded-") || FORWARDING.includes(name),
  );
  request.headers[LOCAL] = !isForwarded && LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? "") ? "1" : "0";
}

export function isLocal(headers: Headers): boolean {
  if (!LOOPBACK_HOST.test(headers.get("host") ?? "") || FORWARDING.some((name) => headers.has(name))) return false;
  const mark = headers.get(LOCAL);
  if (mark !== null) return mark === "1";
  return [...headers].every(([name, value]) => !name.startsWith("x-forwarded-") || isNextsOwn(name, value, headers));
}

function isNextsOwn(name: string, value: string, headers: Headers): boolean {
  if (name === "x-forwarded-for") return LOOPBACK_ADDRESS.test(value);
  if (name === "x-forwarded-host") return value === headers.get("host");
  return name === "x-forwarded-proto" || name === "x-forwarded-port";
}

/** Whom to count failed tries against. Behind a proxy that is the proxy's word; it only ever limits failures. */
export function peerKey(headers: Headers): string {
  return (headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown").slice(0, 64);
}
