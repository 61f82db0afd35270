/**
 * Whether a request was made on this machine, for this machine: the server listens on loopback, the caller asked for a loopback name, and
 * nothing stands between. Next fills in X-Forwarded-* itself, so the server marks what really came (`markPeer`) before Next sees it.
 */
import type { IncomingMessage } from "node:http";

const PEER = "x-stockproof-peer";
const FORWARDING = ["forwarded", "via", "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip"];
const LOOPBACK_HOST = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(::1|127(?:\.\d{1,3}){3}|::ffff:127(?:\.\d{1,3}){3})$/;

/** Called by the server for every request, before Next: whatever the caller wrote under our own name is overwritten. */
export function markPeer(request: IncomingMessage): void {
  const isForwarded = Object.keys(request.headers).some(
    (name) => name.startsWith("x-forwarded-") || FORWARDING.includes(name),
  );
  request.headers[PEER] = `${request.socket.remoteAddress ?? "unknown"} ${isForwarded ? "forwarded" : "direct"}`;
}

export function isLocal(headers: Headers, listensBeyondLoopback: boolean): boolean {
  if (listensBeyondLoopback || !LOOPBACK_HOST.test(headers.get("host") ?? "")) return false;
  const [address = "", way] = (headers.get(PEER) ?? "").split(" ");
  if (way !== undefined) return way === "direct" && LOOPBACK_ADDRESS.test(address);
  return !wasForwarded(headers);
}

/** Without the mark (a plain `next start`): only what Next itself writes for a direct local caller is believed. */
function wasForwarded(headers: Headers): boolean {
  const expected: Record<string, (value: string) => boolean> = {
    "x-forwarded-for": (value) => LOOPBACK_ADDRESS.test(value),
    "x-forwarded-host": (value) => value === headers.get("host"),
    "x-forwarded-proto": (value) => value === "http" || value === "https",
    "x-forwarded-port": () => true,
  };
  for (const [name, value] of headers) {
    if (FORWARDING.includes(name)) return true;
    if (name.startsWith("x-forwarded-") && !expected[name]?.(value)) return true;
  }
  return false;
}

/** Whom to count failed tries against. Behind a proxy that is the proxy's word; it only ever limits failures. */
export function peerKey(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (forwarded || headers.get(PEER)?.split(" ")[0] || "unknown").slice(0, 64);
}
