/**
 * A write must come from our own pages or from a program that is no browser. Route handlers have no such check of their own: a form on
 * another site would otherwise be obeyed with the till's cookie.
 */
import { Refusal } from "./problem";

export function assertSameOrigin(headers: Headers, publicOrigin: string | undefined): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") throw wrongOrigin(origin ?? site);
  if (origin !== null && !isOwnOrigin(origin, headers.get("host"), publicOrigin)) throw wrongOrigin(origin);
}

/** Whether the caller is a browser; only others are handed tokens to keep. */
export function isBrowser(headers: Headers): boolean {
  return headers.has("origin") || headers.has("sec-fetch-site");
}

function isOwnOrigin(origin: string, host: string | null, publicOrigin: string | undefined): boolean {
  const given = parse(origin);
  if (!given) return false;
  if (publicOrigin !== undefined && given.origin === new URL(publicOrigin).origin) return true;
  return host !== null && given.host === host.toLowerCase() && publicOrigin === undefined;
}

function parse(origin: string): URL | null {
  try {
    const url = new URL(origin);
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

function wrongOrigin(origin: string): Refusal {
  return new Refusal("wrong_origin", { origin: origin.slice(0, 200) });
}
