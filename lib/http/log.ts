/**
 * The one structured log. Whatever is handed to it, PINs, passwords, tokens, cookies, codes and card numbers never reach the line.
 */
import pino from "pino";
import { currentRequest } from "./request-context";

const SECRET_KEY =
  /^(pin|pins|code|codes|password|passphrase|secret|pepper|hash|lookup|authorization|cookie|set-cookie|apikey|card|cardnumber|cvc|iban)$|token|secret|password|api[-_]?key/i;
const SECRET_TEXT =
  /\b(?:eyJ[\w-]+\.[\w-]+\.[\w-]*|spk?_[\w-]{8,}|sb_secret_[\w-]+|\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7})\b/g;
const DEEPEST = 6;

export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.replace(SECRET_TEXT, "[hidden]");
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "[deep]";
  if (value instanceof Error) return scrubError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, SECRET_KEY.test(key) ? "[hidden]" : scrub(member, depth + 1)]),
  );
}

function scrubError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    name,
    message: scrub(message),
    errno: code,
    stack: scrub(stack ?? ""),
    ...(cause === undefined ? {} : { cause: scrub(cause, depth + 1) }),
  };
}

export const log = pino({
  level: process.env.STOCKPROOF_LOG ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: { process: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: {
    level: (label) => ({ level: label }),
    log: (line) => scrub(line) as Record<string, unknown>,
  },
  mixin: () => {
    const request = currentRequest();
    return request ? { request: request.id } : {};
  },
});
